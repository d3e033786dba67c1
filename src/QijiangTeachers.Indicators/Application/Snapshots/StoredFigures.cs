using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Indicators.Persistence;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Indicators.Application.Snapshots;

/// <summary>Reads figures from snapshots; only those that were computed under the rules in force.</summary>
internal sealed class StoredFigures(RegistryDbContext db, IndicatorRuleReader rules)
{
    /// <returns>The stored ones of the days asked for.</returns>
    public async Task<Dictionary<DateOnly, FigureSet>> ReadAsync(IReadOnlyCollection<DateOnly> days, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        var snapshots = await ValidAsync(days, ct);
        if (snapshots.Count == 0) return [];
        var valid = snapshots.Select(s => s.AsOf).ToList();
        var parts = schools is null ? await OfDistrictAsync(valid, ct) : await OfSchoolsAsync(valid, schools, ct);
        var staleFrom = await StaleFromAsync(schools, ct);
        var result = new Dictionary<DateOnly, FigureSet>();
        foreach (var snapshot in snapshots)
        {
            var (day, rule) = (snapshot.AsOf, await rules.OnAsync(snapshot.AsOf, ct));
            result[day] = new(day, [.. IndicatorCodes.All.Select(code => IndicatorFigure.Of(code,
                rule.Know(code) ? parts.GetValueOrDefault((day, code), IndicatorParts.Zero) : IndicatorParts.None))], snapshot.ComputedAt, staleFrom <= day);
        }
        return result;
    }

    /// <summary>The snapshot of a day, if it holds under the rules in force; not asked whether it is stale.</summary>
    public async Task<IndicatorSnapshot?> FindAsync(DateOnly day, CancellationToken ct) => (await ValidAsync([day], ct)).FirstOrDefault();

    /// <summary>The first day on which stored figures may not hold any more; null = all hold.</summary>
    public async Task<DateOnly?> StaleFromAsync(IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        var marks = db.StaleSchools.AsQueryable();
        if (schools is not null) marks = marks.Where(m => m.SchoolId == StaleSchool.Everywhere || schools.Contains(m.SchoolId));
        return await marks.Select(m => (DateOnly?)m.From).MinAsync(ct);
    }

    private async Task<List<IndicatorSnapshot>> ValidAsync(IReadOnlyCollection<DateOnly> days, CancellationToken ct)
    {
        var valid = new List<IndicatorSnapshot>();
        foreach (var snapshot in await db.IndicatorSnapshots.AsNoTracking().Where(s => days.Contains(s.AsOf)).ToListAsync(ct))
            if (snapshot.RulesKey == (await rules.OnAsync(snapshot.AsOf, ct)).Key) valid.Add(snapshot);
        return valid;
    }

    private async Task<Dictionary<(DateOnly, string), IndicatorParts>> OfDistrictAsync(List<DateOnly> days, CancellationToken ct)
        => await db.SnapshotFigures.AsNoTracking().Where(f => days.Contains(f.AsOf)).ToDictionaryAsync(f => (f.AsOf, f.Code), f => f.Parts, ct);

    private async Task<Dictionary<(DateOnly, string), IndicatorParts>> OfSchoolsAsync(List<DateOnly> days, IReadOnlyCollection<Guid> schools, CancellationToken ct)
    {
        var sums = await db.IndicatorCells.Where(c => days.Contains(c.AsOf) && schools.Contains(c.SchoolId)).GroupBy(c => new { c.AsOf, c.Code }).Select(g => new
        {
            g.Key.AsOf, g.Key.Code, Numerator = g.Sum(c => c.Numerator), Denominator = g.Sum(c => c.Denominator), InclusiveNumerator = g.Sum(c => c.InclusiveNumerator),
            InclusiveDenominator = g.Sum(c => c.InclusiveDenominator), RecognisedSince2021 = g.Sum(c => c.RecognisedSince2021),
        }).ToListAsync(ct);
        return sums.ToDictionary(s => (s.AsOf, s.Code), s => new IndicatorParts(s.Numerator, s.Denominator, s.InclusiveNumerator, s.InclusiveDenominator, s.RecognisedSince2021));
    }
}
