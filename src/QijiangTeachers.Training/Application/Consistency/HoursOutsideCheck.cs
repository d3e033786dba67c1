using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Consistency;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Training.Persistence;

namespace QijiangTeachers.Training.Application.Consistency;

/// <summary>Hours that ended on a day on which the person wasn't in service: counted, but worth a look (import-format.md).</summary>
internal sealed class HoursOutsideCheck(RegistryDbContext db, ErrorTexts texts) : IConsistencyCheck
{
    public string Kind => "hours-outside";

    public async Task<IReadOnlyList<ConsistencyFault>> FindAsync(CancellationToken ct)
    {
        var (entries, segments) = (db.HourEntries, db.ServiceSegments);
        // One line for a person and day, of what was not taken back.
        var outside = await entries.Where(e => !segments.Any(s => s.TeacherId == e.TeacherId && s.From <= e.EndOn && s.To > e.EndOn))
            .Join(db.Teachers, e => e.TeacherId, t => t.Id, (e, t) => e).GroupBy(e => new { e.TeacherId, e.EndOn }).Select(g => new { g.Key.TeacherId, g.Key.EndOn, Tenths = g.Sum(e => e.HoursTenths) }).Where(g => g.Tenths > 0).ToListAsync(ct);
        return [.. outside.Select(o => new ConsistencyFault(string.Format(null, texts.Of("Consistency:HoursOf"), o.Tenths / 10m), o.TeacherId, From: o.EndOn, LastDay: o.EndOn, Path: $"/teachers/{o.TeacherId}"))];
    }
}
