using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Training.Domain;

/// <summary>Tells the history about ledger lines: one event per person for those recorded and one for those taken back.</summary>
internal static class HourLedgerHistory
{
    /// <param name="recorder">Of the process whose id the lines carry.</param>
    /// <param name="lines">New lines of one or more persons.</param>
    /// <param name="schoolOf">The person's employer by which access is decided.</param>
    public static void Tell(ProcessRecorder recorder, IReadOnlyCollection<HourEntry> lines, Func<Guid, Guid?> schoolOf)
    {
        var events = 0;
        foreach (var group in lines.GroupBy(l => (l.TeacherId, l.IsReversal)))
        {
            recorder.Record(EventOf(group.Key.IsReversal, [.. group]) with
            {
                TeacherId = group.Key.TeacherId, SchoolId = schoolOf(group.Key.TeacherId), On = group.Min(l => l.EndOn),
            });
            events++;
        }
        // The lines count as what was touched, not the events that sum them up.
        recorder.Wrote(lines.Count - events);
    }

    private static HourEvent EventOf(bool reversals, IReadOnlyList<HourEntry> lines)
    {
        var (count, hours, first) = (lines.Count, lines.Sum(l => l.Hours), lines[0].Activity);
        return reversals ? new HoursReversed(count, hours, first) : new HoursRecorded(count, hours, first);
    }
}
