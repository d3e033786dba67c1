using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Application.Changes;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Indicators.Application.Forecasts;

/// <summary>
/// Projects the figures that rest on terms: who is there, who retires by the retirement rule, whose term ends, how many
/// were new lately. The other figures begin anew every school year or cycle, or hang on pupils, and aren't projected.
/// </summary>
internal sealed class ForecastReader(IndicatorCalculator calculator, IndicatorRuleReader rules, ChangeReader changes)
{
    private const int MonthsWithoutPlan = 36, MonthsOfGrowth = 12, MonthsOfRenewal = 24;

    /// <summary>The end of the plan in force on the day, else 36 months ahead.</summary>
    public async Task<DateOnly> HorizonAsync(DateOnly day, CancellationToken ct)
        => (await rules.OnAsync(day, ct)).Plan is { } plan && plan.From <= day && day < plan.LastDay ? plan.LastDay : day.AddMonths(MonthsWithoutPlan);

    /// <returns>Null where nothing can be foreseen.</returns>
    public async Task<ForecastDto?> GetAsync(string code, DateOnly day, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        if (!HeldTerms.Carry(code)) return null;
        var until = await HorizonAsync(day, ct);
        var (now, then) = (await calculator.PopulationAsync(day, schools, ct), await calculator.PopulationAsync(until, schools, ct));
        var people = await CountAsync(code, now, then, ct);
        var growth = await changes.GetAsync(code, day.AddMonths(-MonthsOfGrowth), day, schools, ct);
        var newPerMonth = growth is null ? 0 : (decimal)(growth.Gained - growth.Promoted) / MonthsOfGrowth;
        var renewal = await RenewalAsync(code, now, await calculator.PopulationAsync(day.AddMonths(-MonthsOfRenewal), schools, ct), ct);
        return Reckon(code, day, until, people, newPerMonth, renewal);
    }

    private static ForecastDto Reckon(string code, DateOnly day, DateOnly until, People people, decimal newPerMonth, (int Ended, int Renewed) renewal)
    {
        var months = (until.DayNumber - day.DayNumber) / (365.25m / 12);
        decimal? share = renewal.Ended > 0 ? 100m * renewal.Renewed / renewal.Ended : null;
        var coming = newPerMonth * months;
        var low = people.StayWithoutRenewal + Math.Min(coming, 0);
        var high = people.Current - people.Retiring + Math.Max(coming, 0);
        var middle = Math.Clamp(people.Current - people.Retiring - people.Expiring * (1 - (share ?? 100) / 100) + coming, low, Math.Max(low, high));
        return new()
        {
            Code = code, AsOf = day, Until = until, Current = people.Current, Retiring = people.Retiring, Expiring = people.Expiring,
            NewPerMonth = IndicatorFigure.Round(newPerMonth), RenewalShare = share is { } s ? IndicatorFigure.Round(s) : null,
            Low = Value(code, low, people.Base), Middle = Value(code, middle, people.Base), High = Value(code, Math.Max(low, high), people.Base),
            Explanation = ForecastWords.Of(code, day, until, people.Current, people.Retiring, people.Expiring, newPerMonth, share),
        };
    }

    /// <summary>Persons as they are; of a share, over today's denominator: who leaves is taken to be replaced.</summary>
    private static decimal? Value(string code, decimal persons, int below)
        => IndicatorCodes.Tiers.Contains(code) ? Math.Round(Math.Max(persons, 0)) : below == 0 ? null : IndicatorFigure.Round(Math.Clamp(persons * 100 / below, 0, 100));

    private static async Task<People> CountAsync(string code, Population now, Population then, CancellationToken ct)
    {
        var (family, later) = (IndicatorFamilies.Of(code, now)!, IndicatorFamilies.Of(code, then)!.Numerator);
        var (here, from, until, teachers) = (family.Numerator, now.Day, then.Day, now.Db.Teachers.AsQueryable());
        var retiring = here.Where(s => teachers.Any(t => t.Id == s.TeacherId
            && (s.Title >= ProfessionalTitle.Senior ? t.SeniorRetirementOn : t.RegularRetirementOn) > from
            && (s.Title >= ProfessionalTitle.Senior ? t.SeniorRetirementOn : t.RegularRetirementOn) <= until));
        return new(
            await here.CountAsync(ct),
            await retiring.CountAsync(ct),
            await here.CountAsync(s => !retiring.Any(r => r.TeacherId == s.TeacherId) && !later.Any(n => n.TeacherId == s.TeacherId), ct),
            await later.CountAsync(s => !retiring.Any(r => r.TeacherId == s.TeacherId), ct),
            await family.Members.CountAsync(m => m.IsBase, ct));
    }

    /// <summary>Of those in service today who counted then and had a term end since: how many count now, or in a higher tier.</summary>
    private static async Task<(int Ended, int Renewed)> RenewalAsync(string code, Population now, Population then, CancellationToken ct)
    {
        var (terms, day, start) = (HeldTerms.Of(code, now), now.Day, then.Day);
        var inService = now.InService(day);
        var ended = IndicatorFamilies.Of(code, then)!.Numerator.Where(s => inService.Any(n => n.TeacherId == s.TeacherId)
            && terms.Any(t => t.TeacherId == s.TeacherId && t.From <= start && t.To > start && t.To <= day && !t.WasEnded));
        var holders = IndicatorCodes.Tiers.Contains(code)
            ? now.TitlesInForce([.. now.Rules.Tiers.Rules.Where(r => r.Tier >= TierFamily.TierOf(code)).Select(r => r.Title)]).Select(t => t.TeacherId)
            : terms.Where(t => t.From <= day && t.To > day).Select(t => t.TeacherId);
        return (await ended.CountAsync(ct), await ended.CountAsync(s => holders.Any(h => h == s.TeacherId), ct));
    }

    private sealed record People(int Current, int Retiring, int Expiring, int StayWithoutRenewal, int Base);
}
