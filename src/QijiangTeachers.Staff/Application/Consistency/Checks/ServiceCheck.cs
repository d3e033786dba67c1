using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Consistency;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Application.Service;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Consistency.Checks;

/// <summary>
/// The stored segments of service, the days outside it or the months that owe hours aren't what the facts say: all of them are derived anew, for a
/// thousand people with six queries, and compared.
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
        var gaps = (await db.ServiceGaps.AsNoTracking().Where(g => ids.Contains(g.TeacherId)).ToListAsync(ct)).ToLookup(g => g.TeacherId);
        var months = (await db.CreditableMonths.AsNoTracking().Where(m => ids.Contains(m.TeacherId)).ToListAsync(ct)).ToLookup(m => m.TeacherId);
        return people.Select(t => FaultOf(
            t, Differing(ServiceHistory.Segments(t.Profile, spells[t.Id], [.. changes[t.Id]], t.ConfirmedOn).Select(Key), segments[t.Id].Select(Key)),
            Differing(ServiceHistory.Gaps(t.Id, spells[t.Id]).Select(Key), gaps[t.Id].Select(Key)),
            Differing(ServiceHistory.Months(t.Id, spells[t.Id], leaves[t.Id]).Select(Key), months[t.Id].Select(Key)))).OfType<ConsistencyFault>();
    }

    private ConsistencyFault? FaultOf(Teacher t, HashSet<SegmentKey> segments, HashSet<(DateOnly From, DateOnly, bool)> gaps, HashSet<(int, int)> months)
    {
        var path = $"/teachers/{t.Id}";
        if (segments.Count > 0) return new(string.Format(null, texts.Of("Consistency:SegmentsDiffer"), segments.Count), t.Id, t.CurrentSchoolId, segments.Min(s => s.From), Path: path);
        if (gaps.Count > 0) return new(texts.Of("Consistency:GapsDiffer"), t.Id, t.CurrentSchoolId, gaps.Min(g => g.From), Path: path);
        return months.Count > 0 ? new(texts.Of("Consistency:MonthsDiffer"), t.Id, t.CurrentSchoolId, Path: path) : null;
    }

    private static HashSet<T> Differing<T>(IEnumerable<T> right, IEnumerable<T> stored)
    {
        var wrong = right.ToHashSet();
        wrong.SymmetricExceptWith(stored);
        return wrong;
    }

    private static SegmentKey Key(ServiceSegment s) => new(s.From, s.To, s.ChainFrom, s.SchoolId, new(s.Category, s.Employment, s.Stage, s.CourseKind, s.Title), s.ConfirmedOn);

    private static (DateOnly From, DateOnly, bool) Key(ServiceGap g) => (g.From, g.To, g.HasServed);

    private static (int, int) Key(CreditableMonths m) => (m.FirstMonth, m.LastMonth);

    private readonly record struct SegmentKey(DateOnly From, DateOnly To, DateOnly ChainFrom, Guid SchoolId, ServiceAttributes As, DateOnly? ConfirmedOn);
}
