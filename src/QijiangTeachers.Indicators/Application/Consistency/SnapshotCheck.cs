using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Application.Snapshots;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Indicators.Persistence;
using QijiangTeachers.Kernel.Consistency;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Indicators.Application.Consistency;

/// <summary>
/// Stored figures that aren't what the facts say: all cells of the latest day, and its totals against its cells. What is marked
/// as stale is being recomputed and no fault.
/// </summary>
internal sealed class SnapshotCheck(RegistryDbContext db, CellComputer computer, SnapshotWriter writer, IndicatorRuleReader rules, ErrorTexts texts) : IConsistencyCheck
{
    public string Kind => "snapshot";
    public bool CanRepair => true;

    public async Task<IReadOnlyList<ConsistencyFault>> FindAsync(CancellationToken ct)
    {
        if (await db.IndicatorSnapshots.AsNoTracking().OrderByDescending(s => s.AsOf).FirstOrDefaultAsync(ct) is not { } snapshot) return [];
        var rule = await rules.OnAsync(snapshot.AsOf, ct);
        if (snapshot.RulesKey != rule.Key || await db.StaleSchools.AnyAsync(s => s.From <= snapshot.AsOf && s.SetAsideAt == null, ct)) return [];
        var stored = await db.IndicatorCells.AsNoTracking().Where(c => c.AsOf == snapshot.AsOf).ToListAsync(ct);
        var right = (await computer.ComputeAsync(snapshot.AsOf, null, snapshot.ByPerson, ct)).Select(Key).ToHashSet();
        right.SymmetricExceptWith(stored.Select(Key));
        var faults = right.Select(k => (k.Code, k.SchoolId)).Distinct().Select(k => new ConsistencyFault(string.Format(null, texts.Of("Consistency:CellsDiffer"), IndicatorNames.Of(rule.Definition(k.Code))), null, k.SchoolId == Guid.Empty ? null : k.SchoolId, snapshot.AsOf, snapshot.AsOf, $"/indicators/{k.Code}")).ToList();
        var sums = stored.GroupBy(c => c.Code, c => c.Parts).ToDictionary(g => g.Key, g => g.Aggregate((a, b) => a + b));
        foreach (var figure in await db.SnapshotFigures.AsNoTracking().Where(f => f.AsOf == snapshot.AsOf).ToListAsync(ct))
            if (rule.Know(figure.Code) && figure.Parts != sums.GetValueOrDefault(figure.Code, IndicatorParts.Zero)) faults.Add(new(string.Format(null, texts.Of("Consistency:TotalDiffers"), IndicatorNames.Of(rule.Definition(figure.Code))), null, null, snapshot.AsOf, snapshot.AsOf, $"/indicators/{figure.Code}"));
        return faults;
    }

    public async Task RepairAsync(IReadOnlyList<ConsistencyFault> faults, CancellationToken ct)
    {
        foreach (var day in faults.Select(f => f.From!.Value).Distinct()) await writer.WriteAsync(day, ct);
    }

    private static (string Code, Guid SchoolId, Staff.Domain.SchoolStage, string, IndicatorParts) Key(IndicatorCell c) => (c.Code, c.SchoolId, c.Stage, c.Subject, c.Parts);
}
