using Microsoft.Extensions.Localization;
using QijiangTeachers.Indicators.Application;
using QijiangTeachers.Indicators.Application.Targets;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Indicators.Pages.Parts;

/// <summary>How figures of indicators are written: 1,471 人, 23.3 %, 1 : 15.6.</summary>
internal sealed class IndicatorShow(IStringLocalizer<IndicatorsModule> texts)
{
    private const string Percent = "%", Ratio = "1:x";

    /// <summary>A number whose unit stands elsewhere, e.g. in the head of a column.</summary>
    public static string Number(string unit, decimal? value) => unit switch { Percent => Show.Percent(value), Ratio => Show.Ratio(value), _ => Show.Number(value, 0) };

    public string Value(string unit, decimal? value) => unit is Percent or Ratio ? Number(unit, value) : value is null ? Show.NoValue : $"{Show.Number(value, 0)} {People}";

    /// <summary>A norm is a lower bound, save where less is better or all are meant.</summary>
    public string Target(IndicatorStatusDto i) => i.IsNorm && i.Target < 100 ? "⩾ " + Whole(i) : Whole(i);

    // A target is given as the plan gives it: 10 %, 23.8 %.
    private string Whole(IndicatorStatusDto i) => i.Unit == Percent && decimal.IsInteger(i.Target) ? $"{Show.Number(i.Target)} %" : Value(i.Unit, i.Target);

    /// <summary>差 29 人, 已超 0.2 个百分点, or nothing where there is no value.</summary>
    public string? Gap(IndicatorStatusDto i) => Gap(i.Unit, i.Gap);

    public string? Gap(string unit, decimal? gap) => gap switch
    {
        null => null,
        0 => texts["Gap:None"].Value,
        > 0 and < 0.05m => texts["Gap:Almost", unit == Percent ? Show.Points(0.1m) : "0.1"].Value,
        > 0 => texts["Gap:Missing", Difference(unit, gap)].Value,
        _ => texts["Gap:Over", Difference(unit, -gap)].Value,
    };

    /// <summary>29 人, 0.5 个百分点, 0.6.</summary>
    public string Difference(string unit, decimal? value) => unit switch { Percent => Show.Points(value), Ratio => Show.Number(value), _ => Show.Count(value, People) };

    /// <summary>1,706 / 7,318 人; children per teacher says which is which.</summary>
    public string? Fraction(string code, int? numerator, int? denominator) => numerator is null || denominator is null ? null
        : code == IndicatorCodes.KindergartenRatio ? texts["Fraction:Kindergarten", Show.Number(denominator), Show.Number(numerator)]
        : Show.Fraction(numerator, denominator, People);

    public string People => texts["Unit:People"];

    public static string Name(string chinese, string english) => IndicatorNames.Of(chinese, english);

    public static string Name(IndicatorStatusDto i) => Name(i.Name, i.EnglishName);

    public static Status StatusOf(TargetStanding standing) => standing switch
    {
        TargetStanding.Reached => Status.Reached,
        TargetStanding.Behind => Status.Behind,
        TargetStanding.Warning => Status.Alarm,
        _ => Status.NoValue,
    };
}
