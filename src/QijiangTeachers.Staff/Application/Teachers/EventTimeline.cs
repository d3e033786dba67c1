using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Audit;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.TeacherPage;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>
/// The lines that come from the one history: every event of the person. The text <c>Line:{event}</c>, if there is one, is
/// the headline with values in it (认定 {title}); else the event's title stands there and the values below.
/// </summary>
internal sealed class EventTimeline(RegistryDbContext db, EventReader reader, TextCatalogue texts) : ITimelineSource
{
    public async Task<IReadOnlyList<TimelineKey>> KeysAsync(Guid teacherId, DateOnly until, CancellationToken ct)
    {
        var events = await db.Set<ProcessEvent>().Where(e => e.TeacherId == teacherId)
            .Join(db.Set<Process>(), e => e.ProcessId, p => p.Id, (e, p) => new { e.ProcessId, e.Number, e.Type, e.On, p.At })
            .ToListAsync(ct);
        return [.. events.Where(e => !EventGroups.Hidden.Any(h => e.Type.StartsWith(h, StringComparison.Ordinal)))
            .Select(e => new TimelineKey(e.On ?? DayOf(e.At), EventGroups.Of(e.Type), KeyOf(e.ProcessId, e.Number)))
            .Where(k => k.Day <= until)];
    }

    public async Task<IReadOnlyList<TimelineEntryDto>> LinesAsync(Guid teacherId, IReadOnlyList<TimelineKey> keys, CancellationToken ct)
    {
        Guid[] processes = [.. keys.Select(k => Guid.ParseExact(k.Key[..32], "N")).Distinct()];
        var events = await db.Set<ProcessEvent>().AsNoTracking().Where(e => e.TeacherId == teacherId && processes.Contains(e.ProcessId))
            .Join(db.Set<Process>(), e => e.ProcessId, p => p.Id, (e, p) => new { e, p }).ToListAsync(ct);
        var wanted = keys.Select(k => k.Key).ToHashSet();
        return [.. events.Where(x => wanted.Contains(KeyOf(x.e.ProcessId, x.e.Number))).Select(x => Line(x.e, x.p))];
    }

    private TimelineEntryDto Line(ProcessEvent e, Process p)
    {
        var (title, values) = reader.Line(e, texts.Find("Line:" + e.Type) ?? texts.Find("Event:" + e.Type) ?? e.Type);
        var plain = values.Where(v => !v.IsChange && v.After is { Length: > 0 }).Select(v => $"{v.Name} {v.After}").ToList();
        return new()
        {
            Key = KeyOf(e.ProcessId, e.Number), Day = e.On ?? DayOf(p.At), Group = EventGroups.Of(e.Type), Title = title,
            Text = plain.Count == 0 ? null : string.Join(" · ", plain),
            Changes = [.. values.Where(v => v.IsChange)], Actor = p.ActorName, RecordedAt = p.At, Reason = p.Reason,
        };
    }

    // Processes have version 7 ids, so keys of one day sort by when they were written.
    private static string KeyOf(Guid process, int number) => $"{process:N}{number:D6}";

    private static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(ChinaTime.ToChina(utc));
}
