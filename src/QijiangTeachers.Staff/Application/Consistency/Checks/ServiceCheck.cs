using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Consistency;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Application.Service;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Consistency.Checks;

/// <summary>
/// The stored segments of service or months that owe hours aren't what the facts say: all of them are derived anew, for a
/// thousand people with five queries, and compared.
/// </summary>
internal sealed class ServiceCheck(RegistryDbContext db, ServiceRebuilder rebuilder, ErrorTexts texts) : IConsistencyCheck
{
    private const int Portion = 1000;

    public string Kind => "service";
    public bool CanRepair => true;

    public async Task<IReadOnlyList<ConsistencyFault>> FindAsync(CancellationToken ct)
    {
        var faults = new List<ConsistencyFault>();
        for (var last = ""; ;)
        {
            var after = last;
            var people = await db.Teachers.AsNoTracking().Where(t => t.Number.CompareTo(after) > 0).OrderBy(t => t.Number).Take(Portion).ToListAsync(ct);
            if (people.Count == 0) break;
            last = people[^1].Number;
            faults.AddRange(await FindAsync(people, ct));
        }
        return faults;
    }

    public Task RepairAsync(IReadOnlyList<ConsistencyFault> faults, CancellationToken ct) => rebuilder.RebuildAsync([.. faults.Select(f => f.TeacherId!.Value)], ct);

    private async Task<IEnumerable<ConsistencyFault>> FindAsync(List<Teacher> people, CancellationToken ct)
    {
        var ids = people.ConvertAll(t => t.Id);
        var spells = (await db.Spells.AsNoTracking().Where(s => ids.Contains(s.TeacherId)).ToListAsync(ct)).ToLookup(s => s.TeacherId);
        var changes = (await db.AttributePeriods.AsNoTracking().Where(a => ids.Contains(a.TeacherId)).ToListAsync(ct)).ToLookup(a => a.TeacherId);
        var leaves = (await db.Leaves.AsNoTracking().Where(l => ids.Contains(l.TeacherId)).ToListAsync(ct)).ToLookup(l => l.TeacherId);
        var segments = (await db.ServiceSegments.AsNoTracking().Where(s => ids.Contains(s.TeacherId)).ToListAsync(ct)).ToLookup(s => s.TeacherId);
        var months = (await db.CreditableMonths.AsNoTracking().Where(m => ids.Contains(m.TeacherId)).ToListAsync(ct)).ToLookup(m => m.TeacherId);
        return people.Select(t => Compare(t, ServiceHistory.Segments(t.Profile, spells[t.Id], [.. changes[t.Id]]), segments[t.Id], ServiceHistory.Months(t.Id, spells[t.Id], leaves[t.Id]), months[t.Id])).OfType<ConsistencyFault>();
    }

    private ConsistencyFault? Compare(Teacher t, IEnumerable<ServiceSegment> right, IEnumerable<ServiceSegment> stored, IEnumerable<CreditableMonths> rightMonths, IEnumerable<CreditableMonths> storedMonths)
    {
        var wrong = right.Select(Key).ToHashSet();
        wrong.SymmetricExceptWith(stored.Select(Key));
        if (wrong.Count > 0) return new(string.Format(null, texts.Of("Consistency:SegmentsDiffer"), wrong.Count), t.Id, t.CurrentSchoolId, wrong.Min(w => w.From), Path: $"/teachers/{t.Id}");
        return rightMonths.Select(m => (m.FirstMonth, m.LastMonth)).Order().SequenceEqual(storedMonths.Select(m => (m.FirstMonth, m.LastMonth)).Order())
            ? null
            : new(texts.Of("Consistency:MonthsDiffer"), t.Id, t.CurrentSchoolId, Path: $"/teachers/{t.Id}");
    }

    private static (DateOnly From, DateOnly, DateOnly, Guid, ServiceAttributes) Key(ServiceSegment s) => (s.From, s.To, s.ChainFrom, s.SchoolId, new(s.Category, s.Employment, s.Stage, s.CourseKind, s.Title));
}
