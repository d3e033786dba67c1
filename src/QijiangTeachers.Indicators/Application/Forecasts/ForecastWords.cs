using Microsoft.Extensions.Localization;
using QijiangTeachers.Indicators.Application.People;
using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Application.Forecasts;

/// <summary>The reckoning of a forecast in sentences, in the language of the reader.</summary>
internal sealed class ForecastWords(IStringLocalizer<IndicatorsModule> T)
{
    /// <param name="pace">New per month in each of the last years, the latest first.</param>
    public IReadOnlyList<string> Of(string code, DateOnly day, DateOnly until, PeopleAhead people, IReadOnlyList<decimal> pace, Renewal renewal)
    {
        List<string> sentences =
        [
            T["Reckoning:Leaving", Say.Day(day), people.Current, Say.Day(until), people.Retiring],
            renewal.Usual is { } usual
                ? T["Reckoning:Renewed", people.Expiring, Percent(usual), Percent(renewal.Worst), Percent(renewal.Best)]
                : T["Reckoning:NothingEnded", people.Expiring],
            T["Reckoning:New", Number(pace[0]), Number(pace.Min()), Number(pace.Max())],
            T["Reckoning:Bounds", people.StayWithoutRenewal],
        ];
        if (!IndicatorCodes.Tiers.Contains(code)) sentences.Add(T["Reckoning:Denominator"]);
        return sentences;
    }

    private static string Percent(decimal share) => Number(100 * share);

    private static string Number(decimal value) => value.ToString("0.#");
}
