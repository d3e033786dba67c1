using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Indicators.Application.Snapshots;

/// <summary>Computes the cells of a day from the facts: one grouped query per indicator, whatever the number of schools.</summary>
internal sealed class CellComputer(RegistryDbContext db, IndicatorRuleReader rules)
{
    /// <param name="day">Inclusive, China time.</param>
    /// <param name="schools">Null = the district.</param>
    /// <param name="byPerson">Tell 任教学段 and subject apart.</param>
    /// <param name="ct">Stops the queries.</param>
    public async Task<IReadOnlyList<IndicatorCell>> ComputeAsync(DateOnly day, IReadOnlyCollection<Guid>? schools, bool byPerson, CancellationToken ct)
    {
        var cells = new List<IndicatorCell>();
        foreach (var code in IndicatorCodes.All) cells.AddRange(await ComputeAsync(code, day, schools, byPerson, ct));
        return cells;
    }

    public async Task<IReadOnlyList<IndicatorCell>> ComputeAsync(string code, DateOnly day, IReadOnlyCollection<Guid>? schools, bool byPerson, CancellationToken ct)
    {
        var people = new Population(db, await rules.OnAsync(day, ct), schools);
        return IndicatorFamilies.Of(code, people) is { } counted ? await CellsAsync(counted, people, byPerson, ct) : [];
    }

    private async Task<List<IndicatorCell>> CellsAsync(CountedPeople counted, Population people, bool byPerson, CancellationToken ct)
    {
        var rows = await (byPerson ? ByPerson(counted.Members) : BySchool(counted.Members)).ToListAsync(ct);
        if (counted.Children is { } children) rows.AddRange(await ChildrenAsync(children, byPerson, ct));
        if (counted.RecognisedSince2021 is { } since) rows.AddRange(await RecognisedAsync(since, people, byPerson, ct));
        return [.. rows.GroupBy(r => r.Key, r => r.Parts)
            .Select(g => (g.Key, Parts: g.Aggregate((a, b) => a + b))).Where(c => !c.Parts.IsEmpty)
            .Select(c => new IndicatorCell(people.Day, counted.Code, c.Key, c.Parts))];
    }

    private IQueryable<CellRow> ByPerson(IQueryable<Member> members) => members
        .Join(db.Teachers, m => m.Person.TeacherId, t => t.Id, (m, t) => new { m.Person.SchoolId, m.Person.Stage, t.Subject, m.Counts, m.IsBase, m.CountsInclusive, m.IsInclusiveBase })
        .GroupBy(m => new { m.SchoolId, m.Stage, m.Subject })
        .Select(g => new CellRow
        {
            SchoolId = g.Key.SchoolId, Stage = g.Key.Stage, Subject = g.Key.Subject, Numerator = g.Count(m => m.Counts), Denominator = g.Count(m => m.IsBase),
            InclusiveNumerator = g.Count(m => m.CountsInclusive), InclusiveDenominator = g.Count(m => m.IsInclusiveBase),
        });

    private static IQueryable<CellRow> BySchool(IQueryable<Member> members) => members
        .GroupBy(m => m.Person.SchoolId)
        .Select(g => new CellRow
        {
            SchoolId = g.Key, Numerator = g.Count(m => m.Counts), Denominator = g.Count(m => m.IsBase),
            InclusiveNumerator = g.Count(m => m.CountsInclusive), InclusiveDenominator = g.Count(m => m.IsInclusiveBase),
        });

    /// <summary>Children belong to their school; its stage is 学前.</summary>
    private static async Task<List<CellRow>> ChildrenAsync(IQueryable<SchoolPeriod> kindergartens, bool byPerson, CancellationToken ct)
    {
        SchoolStage? stage = byPerson ? SchoolStage.Preschool : null;
        var rows = await kindergartens.Select(p => new { p.SchoolId, Children = p.Pupils ?? 0 }).ToListAsync(ct);
        return [.. rows.Select(r => new CellRow { SchoolId = r.SchoolId, Stage = stage, Numerator = r.Children })];
    }

    /// <summary>In service or not, at the school that employed them last; people who weren't employed yet have none.</summary>
    private async Task<List<CellRow>> RecognisedAsync(IQueryable<TitleTerm> terms, Population people, bool byPerson, CancellationToken ct)
    {
        var served = people.LastServed();
        var teachers = terms.Select(t => t.TeacherId).Distinct();
        var recognised = people.SchoolIds is null ? served.Where(s => teachers.Contains(s.TeacherId)) : served.Where(s => terms.Any(t => t.TeacherId == s.TeacherId));
        var last = recognised.Join(db.Teachers, s => s.TeacherId, t => t.Id, (s, t) => new { s.SchoolId, s.Stage, t.Subject });
        var rows = await (byPerson
            ? last.GroupBy(s => new { s.SchoolId, s.Stage, s.Subject }).Select(g => new CellRow { SchoolId = g.Key.SchoolId, Stage = g.Key.Stage, Subject = g.Key.Subject, RecognisedSince2021 = g.Count() })
            : last.GroupBy(s => s.SchoolId).Select(g => new CellRow { SchoolId = g.Key, RecognisedSince2021 = g.Count() })).ToListAsync(ct);
        if (people.SchoolIds is null && await teachers.CountAsync(t => !served.Any(s => s.TeacherId == t), ct) is > 0 and var elsewhere)
            rows.Add(new() { RecognisedSince2021 = elsewhere });
        return rows;
    }
}
