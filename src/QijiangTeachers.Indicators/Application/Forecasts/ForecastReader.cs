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
internal sealed class ForecastReader(IndicatorCalculator calculator, IndicatorRuleReader rules, ChangeReader changes, Numerators numerators)
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
        var people = await CountAsync(code, day, until, schools, ct);
        var growth = await changes.GetAsync(code, day.AddMonths(-MonthsOfGrowth), day, schools, ct);
        var newPerMonth = growth is null ? 0 : (decimal)(growth.Gained - growth.Promoted) / MonthsOfGrowth;
        return Reckon(code, day, until, people, newPerMonth, await RenewalAsync(code, day, schools, ct));
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

    private async Task<People> CountAsync(string code, DateOnly day, DateOnly until, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        var people = await calculator.PopulationAsync(day, schools, ct);
        var family = IndicatorFamilies.Of(code, people)!;
        var (here, later) = (await numerators.OfAsync(code, day, schools, ct), await numerators.OfAsync(code, until, schools, ct));
        var retiring = await RetiringAsync(family, people.Db.Teachers, day, until, ct);
        return new(here.Count, retiring.Count,
            here.Keys.Count(t => !retiring.Contains(t) && !later.ContainsKey(t)),
            later.Keys.Count(t => !retiring.Contains(t)),
            await family.Members.CountAsync(m => m.IsBase, ct));
    }

    /// <summary>Who reaches the statutory age; who stayed on beyond it is not expected to go.</summary>
    private static async Task<HashSet<Guid>> RetiringAsync(CountedPeople counted, IQueryable<Teacher> teachers, DateOnly day, DateOnly until, CancellationToken ct)
    {
        var ages = counted.Numerator.Select(s => new { s.TeacherId, IsSenior = s.Title >= ProfessionalTitle.Senior });
        var dates = await ages.Join(teachers, s => s.TeacherId, t => t.Id, (s, t) => new { s.TeacherId, RetiresOn = s.IsSenior ? t.SeniorRetirementOn : t.RegularRetirementOn })
            .Where(r => r.RetiresOn > day && r.RetiresOn <= until).Select(r => r.TeacherId).ToListAsync(ct);
        return [.. dates];
    }

    /// <summary>Of those in service today who counted then and had a term end since: how many count now, or in a higher tier.</summary>
    private async Task<(int Ended, int Renewed)> RenewalAsync(string code, DateOnly day, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        var start = day.AddMonths(-MonthsOfRenewal);
        var terms = HeldTerms.Of(code, await calculator.PopulationAsync(day, null, ct));
        var ended = (await terms.Where(t => t.From <= start && t.To > start && t.To <= day && !t.WasEnded).Select(t => t.TeacherId).Distinct().ToListAsync(ct)).ToHashSet();
        ended.IntersectWith(await numerators.StillInServiceAsync(code, start, day, schools, ct));
        var (now, higher) = (await numerators.OfAsync(code, day, null, ct), await numerators.HigherAsync(code, day, ct));
        return (ended.Count, ended.Count(t => now.ContainsKey(t) || higher.Contains(t)));
    }

    private sealed record People(int Current, int Retiring, int Expiring, int StayWithoutRenewal, int Base);
}
