using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Audit;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.Merging;
using QijiangTeachers.Staff.Application.TeacherPage;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>
/// The lines that come from the one history: every event of the person, also of records that were merged into this one. The text <c>Line:{event}</c>, if there is one, is
/// the headline with values in it (认定 {title}), <c>Detail:{event}</c> the line below; else the event's title stands there
/// and the values below.
/// </summary>
internal sealed class EventTimeline(RegistryDbContext db, MergedRecords merged, EventReader reader, TextCatalogue texts, IEnumerable<HiddenEvent> hidden) : ITimelineSource
{
    public async Task<IReadOnlyList<TimelineKey>> KeysAsync(Guid teacherId, DateOnly until, CancellationToken ct)
    {
        var records = await merged.RecordsOfAsync(teacherId, ct);
        var events = await db.Set<ProcessEvent>().Where(e => e.TeacherId != null && records.Contains(e.TeacherId.Value))
            .Join(db.Set<Process>(), e => e.ProcessId, p => p.Id, (e, p) => new { e.ProcessId, e.Number, e.Type, e.On, p.At, Data = e.Type == EventGroups.AttributeChanged ? e.Data : null })
            .ToListAsync(ct);
        return [.. events.Where(e => !hidden.Any(h => e.Type.StartsWith(h.Prefix, StringComparison.Ordinal)))
            .Select(e => new TimelineKey(e.On ?? DayOf(e.At), EventGroups.Of(e.Type, e.Data), KeyOf(e.ProcessId, e.Number)))
            .Where(k => k.Day <= until)];
    }

    public async Task<IReadOnlyList<TimelineEntryDto>> LinesAsync(Guid teacherId, IReadOnlyList<TimelineKey> keys, CancellationToken ct)
    {
        Guid[] processes = [.. keys.Select(k => Guid.ParseExact(k.Key[..32], "N")).Distinct()];
        var records = await merged.RecordsOfAsync(teacherId, ct);
        var events = await db.Set<ProcessEvent>().AsNoTracking().Where(e => e.TeacherId != null && records.Contains(e.TeacherId.Value) && processes.Contains(e.ProcessId))
            .Join(db.Set<Process>(), e => e.ProcessId, p => p.Id, (e, p) => new { e, p }).ToListAsync(ct);
        var wanted = keys.Select(k => k.Key).ToHashSet();
        return [.. events.Where(x => wanted.Contains(KeyOf(x.e.ProcessId, x.e.Number))).Select(x => Line(x.e, x.p))];
    }

    private TimelineEntryDto Line(ProcessEvent e, Process p)
    {
        var group = EventGroups.Of(e.Type, e.Data);
        var detail = texts.Find("Detail:" + e.Type);
        var (filled, values) = reader.Fill(e, texts.Find("Line:" + e.Type) ?? texts.Find("Event:" + e.Type) ?? e.Type, detail ?? "");
        var text = detail is not null ? filled[1] : string.Join(" · ", values.Where(v => !v.IsChange && v.After is { Length: > 0 }).Select(v => $"{v.Name} {v.After}"));
        return new()
        {
            Key = KeyOf(e.ProcessId, e.Number), Day = e.On ?? DayOf(p.At), Group = group, Nature = EventGroups.NatureOf(e.Type, group), Title = filled[0],
            Text = text.Length == 0 ? null : text, Changes = [.. values.Where(v => v.IsChange)], Actor = TimelineActor.Of(p, texts), RecordedAt = p.At, Reason = p.Reason,
        };
    }

    // Processes have version 7 ids, so keys of one day sort by when they were written.
    private static string KeyOf(Guid process, int number) => $"{process:N}{number:D6}";

    private static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(ChinaTime.ToChina(utc));
}
