using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Indicators.Application.Computing;

/// <summary>Computes figures from the facts, set-based in the database, as of any date.</summary>
internal sealed class IndicatorCalculator(RegistryDbContext db, IndicatorRuleReader rules)
{
    /// <param name="asOf">Inclusive, China time; may lie in the future.</param>
    /// <param name="schools">Null = the district.</param>
    /// <param name="ct">Stops the queries.</param>
    public async Task<IReadOnlyList<IndicatorFigure>> ComputeAsync(DateOnly asOf, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        var people = await PopulationAsync(asOf, schools, ct);
        var figures = new List<IndicatorFigure>();
        foreach (var code in IndicatorCodes.All) figures.Add(await ComputeAsync(code, people, ct));
        return figures;
    }

    public async Task<IndicatorFigure> ComputeAsync(string code, DateOnly asOf, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
        => await ComputeAsync(code, await PopulationAsync(asOf, schools, ct), ct);

    public async Task<Population> PopulationAsync(DateOnly asOf, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
        => new(db, await rules.OnAsync(asOf, ct), schools);

    private async Task<IndicatorFigure> ComputeAsync(string code, Population people, CancellationToken ct)
        => IndicatorFigure.Of(code, IndicatorFamilies.Of(code, people) is { } counted ? await PartsAsync(counted, people, ct) : IndicatorParts.None);

    private async Task<IndicatorParts> PartsAsync(CountedPeople counted, Population people, CancellationToken ct)
    {
        var parts = (await counted.Members.GroupBy(_ => 1).Select(g => new
        {
            Numerator = g.Count(m => m.Counts), Denominator = g.Count(m => m.IsBase),
            InclusiveNumerator = g.Count(m => m.CountsInclusive), InclusiveDenominator = g.Count(m => m.IsInclusiveBase),
        }).ToListAsync(ct)).FirstOrDefault();
        var numerator = counted.Children is { } children ? await children.SumAsync(c => c.Pupils ?? 0, ct) : parts?.Numerator ?? 0;
        var since = counted.RecognisedSince2021 is { } recognised ? await CountAsync(recognised, people, ct) : 0;
        return new(numerator, parts?.Denominator ?? 0, parts?.InclusiveNumerator ?? 0, parts?.InclusiveDenominator ?? 0, since);
    }

    /// <summary>People who may not be in service; of some schools, those whom these employed last.</summary>
    private static Task<int> CountAsync(IQueryable<TitleTerm> terms, Population people, CancellationToken ct)
        => people.SchoolIds is null ? terms.Select(t => t.TeacherId).Distinct().CountAsync(ct) : people.LastServed().CountAsync(s => terms.Any(t => t.TeacherId == s.TeacherId), ct);
}
