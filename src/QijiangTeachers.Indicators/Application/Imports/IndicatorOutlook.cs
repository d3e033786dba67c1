using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Import;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Indicators.Application.Imports;

/// <summary>The district's indicators of today, from the facts themselves: what a file would make of them.</summary>
internal sealed class IndicatorOutlook(IndicatorRuleReader rules, IndicatorCalculator calculator, CurrentUserAccessor users, TimeProvider clock) : IImportOutlook
{
    public async Task<IReadOnlyList<(string Name, string Value)>> ReadAsync(CancellationToken ct)
    {
        // What a school imports is shown against the district by the district.
        if (!users.User.Scope.IsDistrict) return [];
        var rule = await rules.OnAsync(clock.TodayInChina, ct);
        var figures = await calculator.ComputeAsync(rule.AsOf, null, ct);
        return [.. figures.Select(f => rule.Definition(f.Code) is var definition ? (definition.Name, Text(definition.Unit, f.Value)) : default)];
    }

    private static string Text(string unit, decimal? value) => unit switch
    {
        "%" => Show.Percent(value),
        "1:x" => Show.Ratio(value),
        _ => Show.Count(value, unit),
    };
}
