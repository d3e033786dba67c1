using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Consistency;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Application.Service;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Consistency.Checks;

/// <summary>What is stored of a school by day isn't what its years, its last day and what it took over say.</summary>
internal sealed class SchoolPeriodCheck(RegistryDbContext db, SchoolRebuilder rebuilder, ErrorTexts texts) : IConsistencyCheck
{
    public string Kind => "school-periods";
    public bool CanRepair => true;

    public async Task<IReadOnlyList<ConsistencyFault>> FindAsync(CancellationToken ct)
    {
        var faults = new List<ConsistencyFault>();
        foreach (var schools in (await db.Schools.AsNoTracking().ToListAsync(ct)).Chunk(500))
        {
            Guid[] ids = [.. schools.Select(s => s.Id)];
            var facts = (await db.SchoolYearFacts.AsNoTracking().Where(f => ids.Contains(f.SchoolId) && !f.IsCarriedOver).ToListAsync(ct)).ToLookup(f => f.SchoolId);
            var stored = (await db.SchoolPeriods.AsNoTracking().Where(p => ids.Contains(p.SchoolId)).ToListAsync(ct)).ToLookup(p => p.SchoolId);
            var shifts = await rebuilder.ShiftsAsync(ids, ct);
            foreach (var school in schools)
            {
                var wrong = SchoolCalendar.Derive(school.Id, facts[school.Id], school.ClosedOn, shifts[school.Id]).Select(Key).ToHashSet();
                wrong.SymmetricExceptWith(stored[school.Id].Select(Key));
                if (wrong.Count > 0) faults.Add(new(string.Format(null, texts.Of("Consistency:PeriodsDiffer"), wrong.Count), null, school.Id, Path: $"/schools/{school.Id}"));
            }
        }
        return faults;
    }

    public Task RepairAsync(IReadOnlyList<ConsistencyFault> faults, CancellationToken ct) => rebuilder.RebuildAsync([.. faults.Select(f => f.SchoolId!.Value)], ct);

    private static (DateOnly, DateOnly, SchoolKind, Ownership?, Locality?, int?, int?) Key(SchoolPeriod p) => (p.From, p.To, p.Kind, p.Ownership, p.Locality, p.Pupils, p.EstablishmentQuota);
}
