using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Application.Snapshots;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Indicators.Persistence;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Application.Breakdowns;

/// <summary>Sums of cells by school, stage or subject: stored where they hold and are fine enough, else computed.</summary>
internal sealed class CellReader(RegistryDbContext db, StoredFigures stored, CellComputer computer)
{
    /// <param name="day">Inclusive, China time.</param>
    /// <param name="code">Null = all.</param>
    /// <param name="schools">Null = the district.</param>
    /// <param name="acceptStale">Take stored cells although a fact changed since.</param>
    /// <param name="ct">Stops the queries.</param>
    public Task<IReadOnlyList<CellSum<Guid>>> BySchoolAsync(DateOnly day, string? code, IReadOnlyCollection<Guid>? schools, bool acceptStale, CancellationToken ct)
        => ReadAsync(new(day, code, schools, false, acceptStale), c => new CellGroup<Guid> { Key = c.SchoolId, Code = c.Code }, c => c.SchoolId, ct);

    public Task<IReadOnlyList<CellSum<SchoolStage>>> ByStageAsync(DateOnly day, string code, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
        => ReadAsync(new(day, code, schools, true, false), c => new CellGroup<SchoolStage> { Key = c.Stage, Code = c.Code }, c => c.Stage, ct);

    public Task<IReadOnlyList<CellSum<string>>> BySubjectAsync(DateOnly day, string code, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
        => ReadAsync(new(day, code, schools, true, false), c => new CellGroup<string> { Key = c.Subject, Code = c.Code }, c => c.Subject, ct);

    private async Task<IReadOnlyList<CellSum<TKey>>> ReadAsync<TKey>(
        Wanted wanted, Expression<Func<IndicatorCell, CellGroup<TKey>>> group, Func<IndicatorCell, TKey> key, CancellationToken ct) where TKey : notnull
    {
        if (await HoldsAsync(wanted, ct)) return await StoredAsync(wanted, group, ct);
        var cells = wanted.Code is { } code
            ? await computer.ComputeAsync(code, wanted.Day, wanted.Schools, wanted.ByPerson, ct)
            : await computer.ComputeAsync(wanted.Day, wanted.Schools, wanted.ByPerson, ct);
        return [.. cells.GroupBy(c => (Key: key(c), c.Code), c => c.Parts).Select(g => new CellSum<TKey>(g.Key.Key, g.Key.Code, g.Aggregate((a, b) => a + b)))];
    }

    private async Task<bool> HoldsAsync(Wanted wanted, CancellationToken ct)
    {
        if (await stored.FindAsync(wanted.Day, ct) is not { } snapshot || (wanted.ByPerson && !snapshot.ByPerson)) return false;
        return wanted.AcceptStale || !(await stored.StaleFromAsync(wanted.Schools, ct) <= wanted.Day);
    }

    private async Task<IReadOnlyList<CellSum<TKey>>> StoredAsync<TKey>(Wanted wanted, Expression<Func<IndicatorCell, CellGroup<TKey>>> group, CancellationToken ct)
    {
        var cells = db.IndicatorCells.Where(c => c.AsOf == wanted.Day);
        if (wanted.Code is { } code) cells = cells.Where(c => c.Code == code);
        if (wanted.Schools is { } schools) cells = cells.Where(c => schools.Contains(c.SchoolId));
        var sums = await cells.GroupBy(group).Select(g => new
        {
            g.Key.Key, g.Key.Code, Numerator = g.Sum(c => c.Numerator), Denominator = g.Sum(c => c.Denominator), InclusiveNumerator = g.Sum(c => c.InclusiveNumerator),
            InclusiveDenominator = g.Sum(c => c.InclusiveDenominator), RecognisedSince2021 = g.Sum(c => c.RecognisedSince2021),
        }).ToListAsync(ct);
        return [.. sums.Select(s => new CellSum<TKey>(s.Key, s.Code, new(s.Numerator, s.Denominator, s.InclusiveNumerator, s.InclusiveDenominator, s.RecognisedSince2021)))];
    }

    private sealed record Wanted(DateOnly Day, string? Code, IReadOnlyCollection<Guid>? Schools, bool ByPerson, bool AcceptStale);

    private sealed class CellGroup<TKey>
    {
        public required TKey Key { get; init; }
        public required string Code { get; init; }
    }
}
