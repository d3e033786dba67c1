using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Cultivation.Persistence;
using QijiangTeachers.Kernel.Consistency;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Cultivation.Application.Consistency;

/// <summary>Titles recognised on a day on which the person wasn't in service (import-format.md, warnings).</summary>
internal sealed class TitlesOutsideCheck(RegistryDbContext db, ErrorTexts texts) : IConsistencyCheck
{
    public string Kind => "titles-outside";

    public async Task<IReadOnlyList<ConsistencyFault>> FindAsync(CancellationToken ct)
    {
        var segments = db.ServiceSegments;
        var outside = await db.TitleTerms.Where(x => !segments.Any(s => s.TeacherId == x.TeacherId && s.From <= x.From && s.To > x.From))
            .Join(db.Teachers, x => x.TeacherId, t => t.Id, (x, t) => new { x.Id, x.TeacherId, x.Title, x.From }).ToListAsync(ct);
        return [.. outside.Select(o => new ConsistencyFault(string.Format(null, texts.Of("Consistency:TitleOf"), Terms.Shown(o.Title)), o.TeacherId, From: o.From, Path: $"/titles/{o.Id}"))];
    }
}
