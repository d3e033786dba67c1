using Microsoft.Extensions.Localization;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Indicators.Application.Breakdowns;

/// <summary>Tells a figure apart by school, stage, subject or urban/rural; the parts add up to the figure.</summary>
internal sealed class BreakdownReader(RegistryDbContext db, CellReader cells, IndicatorRuleReader rules, IStringLocalizer<IndicatorsModule> T)
{
    public async Task<BreakdownDto> GetAsync(string code, DateOnly day, BreakdownBy by, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        var rule = await rules.OnAsync(day, ct);
        var groups = by switch
        {
            BreakdownBy.School => await BySchoolAsync(code, day, schools, ct),
            BreakdownBy.Locality => await ByLocalityAsync(code, day, schools, ct),
            BreakdownBy.Stage => [.. (await cells.ByStageAsync(day, code, schools, ct)).OrderBy(c => c.Key == 0).ThenBy(c => c.Key)
                .Select(c => new Group(c.Key == 0 ? "" : c.Key.ToString(), c.Key == 0 ? NotGiven : Terms.Shown(c.Key), c.Parts))],
            _ => [.. (await cells.BySubjectAsync(day, code, schools, ct)).OrderBy(c => c.Key.Length == 0)
                .ThenByDescending(c => c.Parts.Denominator + c.Parts.Numerator).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new Group(c.Key, c.Key.Length == 0 ? NotGiven : c.Key, c.Parts))],
        };
        return new(code, rule.Definition(code).Name, rule.Definition(code).Unit, day, by, [.. groups.Select(g => Describe(code, rule, g))]);
    }

    private static BreakdownItemDto Describe(string code, IndicatorRules rule, Group group)
    {
        var figure = IndicatorFigure.Of(code, rule.Know(code) ? group.Parts : IndicatorParts.None);
        return new()
        {
            Key = group.Key, Name = group.Name, Value = figure.Value, Numerator = figure.Numerator, Denominator = figure.Denominator,
            Inclusive = figure.Inclusive, RecognisedSince2021 = figure.RecognisedSince2021,
        };
    }

    private async Task<List<Group>> BySchoolAsync(string code, DateOnly day, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        var sums = await cells.BySchoolAsync(day, code, schools, acceptStale: false, ct);
        var names = await db.Schools.Select(s => new { s.Id, s.Name, s.NameKey }).ToDictionaryAsync(s => s.Id, ct);
        return [.. sums.OrderBy(c => c.Key == Guid.Empty).ThenBy(c => names.GetValueOrDefault(c.Key)?.NameKey, StringComparer.Ordinal)
            .Select(c => new Group(c.Key == Guid.Empty ? "" : c.Key.ToString(), names.GetValueOrDefault(c.Key)?.Name ?? T["Breakdown:NoEmployer"], c.Parts))];
    }

    private async Task<List<Group>> ByLocalityAsync(string code, DateOnly day, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        var sums = await cells.BySchoolAsync(day, code, schools, acceptStale: false, ct);
        var localities = await db.SchoolPeriods.On(day).Select(p => new { p.SchoolId, p.Locality }).ToDictionaryAsync(p => p.SchoolId, p => p.Locality, ct);
        return [.. sums.GroupBy(c => localities.GetValueOrDefault(c.Key), c => c.Parts).OrderBy(g => g.Key is null).ThenBy(g => g.Key)
            .Select(g => new Group(g.Key?.ToString() ?? "", g.Key is { } locality ? Terms.Shown(locality) : NotGiven, g.Aggregate((a, b) => a + b)))];
    }

    private string NotGiven => T["Breakdown:NotGiven"];

    private sealed record Group(string Key, string Name, IndicatorParts Parts);
}
