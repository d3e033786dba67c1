using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

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

    private async Task<IndicatorParts> PartsAsync(CountedPeople counted, Population people, CancellationToken ct) => new(
        counted.Children is { } children ? await children.SumAsync(c => c.Pupils ?? 0, ct) : await CountAsync(counted.Numerator, ct),
        await CountAsync(counted.Denominator, ct),
        await CountAsync(counted.InclusiveNumerator, ct),
        await CountAsync(counted.InclusiveDenominator, ct),
        counted.RecognisedSince2021 is { } since ? await Of(since, people).CountAsync(ct) : null);

    private static async Task<int?> CountAsync(IQueryable<ServiceSegment>? people, CancellationToken ct)
        => people is null ? null : await people.CountAsync(ct);

    /// <summary>People who may not be in service belong to the school that employed them last.</summary>
    private IQueryable<Guid> Of(IQueryable<Guid> teachers, Population people)
    {
        if (people.SchoolIds is not { } schools) return teachers;
        return db.Teachers.IgnoreQueryFilters([DataScope.FilterName])
            .Where(t => t.CurrentSchoolId != null && schools.Contains(t.CurrentSchoolId.Value) && teachers.Contains(t.Id)).Select(t => t.Id);
    }
}
