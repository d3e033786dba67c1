using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Consistency;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.Service;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Consistency.Checks;

/// <summary>The stored current school, by which access is decided, isn't the one that the spells say.</summary>
internal sealed class EmployerCheck(RegistryDbContext db, ServiceRebuilder rebuilder, ErrorTexts texts, TimeProvider clock) : IConsistencyCheck
{
    public string Kind => "employer";
    public bool CanRepair => true;

    public async Task<IReadOnlyList<ConsistencyFault>> FindAsync(CancellationToken ct)
    {
        var today = clock.TodayInChina;
        var (spells, schools) = (db.Spells.Where(s => s.Kind == Domain.SpellKind.Main), db.Schools);
        // As ServiceHistory.EmployerOn, from the facts themselves.
        var wrong = await db.Teachers.Select(t => new
        {
            t.Id, t.CurrentSchoolId, Right = spells.Where(s => s.TeacherId == t.Id && s.From <= today).OrderByDescending(s => s.From).Select(s => (Guid?)s.SchoolId).FirstOrDefault()
                ?? spells.Where(s => s.TeacherId == t.Id).OrderBy(s => s.From).Select(s => (Guid?)s.SchoolId).FirstOrDefault(),
        }).Where(t => t.CurrentSchoolId != t.Right).Select(t => new
        {
            t.Id, t.Right, Stored = schools.Where(s => s.Id == t.CurrentSchoolId).Select(s => s.Name).FirstOrDefault(), Derived = schools.Where(s => s.Id == t.Right).Select(s => s.Name).FirstOrDefault(),
        }).ToListAsync(ct);
        var none = texts.Of("NotGiven");
        return [.. wrong.Select(w => new ConsistencyFault(string.Format(null, texts.Of("Consistency:EmployerIs"), w.Stored ?? none, w.Derived ?? none), w.Id, w.Right, Path: $"/teachers/{w.Id}"))];
    }

    public Task RepairAsync(IReadOnlyList<ConsistencyFault> faults, CancellationToken ct) => rebuilder.RebuildAsync([.. faults.Select(f => f.TeacherId!.Value)], ct);
}
