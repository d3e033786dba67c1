using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Reorganisations;

/// <summary>Which school became which: for everybody who may see schools.</summary>
internal sealed class SchoolChangeReader(RegistryDbContext db)
{
    public async Task<IReadOnlyList<SchoolChangeDto>> OfAsync(Guid schoolId, CancellationToken ct)
    {
        var (took, schools) = (db.ReorganisationTargets, db.Schools);
        var acts = await db.Reorganisations.AsNoTracking().Where(r => r.UndoneAt == null && (r.SchoolId == schoolId || took.Any(t => t.ReorganisationId == r.Id && t.SchoolId == schoolId)))
            .OrderByDescending(r => r.On).ThenByDescending(r => r.Id)
            .Select(r => new { r.Id, r.Kind, r.On, r.SchoolId, r.SchoolName, Targets = took.Where(t => t.ReorganisationId == r.Id).Join(schools, t => t.SchoolId, s => s.Id, (t, s) => new SchoolNameDto(s.Id, s.Name)).ToList() })
            .ToListAsync(ct);
        return [.. acts.Select(r => new SchoolChangeDto(r.Id, r.Kind, r.On, r.SchoolId, r.SchoolName, r.Targets))];
    }
}
