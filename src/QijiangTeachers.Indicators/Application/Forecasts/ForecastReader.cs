using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Application.Changes;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Indicators.Application.Forecasts;

/// <summary>
/// Projects the figures that rest on terms: who is there, who retires by the retirement rule, whose term ends, how many
/// were new lately. The band is what the last years have seen: their worst and their best year, year after year. The other
/// figures begin anew every school year or cycle, or hang on pupils, and aren't projected.
/// </summary>
internal sealed class ForecastReader(IndicatorCalculator calculator, IndicatorRuleReader rules, ChangeReader changes, Numerators numerators, ForecastWords words)
{
    private const int MonthsWithoutPlan = 36, MonthsOfAYear = 12, YearsOfExperience = 3;

    /// <summary>The end of the plan in force on the day, else 36 months ahead.</summary>
    public async Task<DateOnly> HorizonAsync(DateOnly day, CancellationToken ct)
        => (await rules.OnAsync(day, ct)).Plan is { } plan && plan.From <= day && day < plan.LastDay ? plan.LastDay : day.AddMonths(MonthsWithoutPlan);

    /// <returns>Null where nothing can be foreseen.</returns>
    public async Task<ForecastDto?> GetAsync(string code, DateOnly day, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        if (!HeldTerms.Carry(code)) return null;
        var until = await HorizonAsync(day, ct);
        var people = await CountAsync(code, day, until, schools, ct);
        var years = new List<YearSeen>();
        for (var back = 0; back < YearsOfExperience; back++)
            if (await SeenAsync(code, day.AddMonths(-MonthsOfAYear * back), schools, ct) is { } year) years.Add(year);
        return Reckon(code, day, until, people, years);
    }

    private ForecastDto Reckon(string code, DateOnly day, DateOnly until, PeopleAhead people, List<YearSeen> years)
    {
        var months = (until.DayNumber - day.DayNumber) / (365.25m / 12);
        var renewal = Renewal.Of(years);
        var pace = years.Count == 0 ? [0] : years.Select(y => y.NewPerMonth).ToList();
        decimal At(decimal renewed, decimal newPerMonth) => people.Current - people.Retiring - people.Expiring * (1 - renewed) + newPerMonth * months;
        var middle = At(renewal.Usual ?? 1, pace[0]);
        var low = Math.Min(middle, At(renewal.Worst, pace.Min()));
        var high = Math.Max(middle, At(renewal.Best, pace.Max()));
        return new()
        {
            Code = code, AsOf = day, Until = until, Current = people.Current, Retiring = people.Retiring, Expiring = people.Expiring,
            NewPerMonth = IndicatorFigure.Round(pace[0]), RenewalShare = renewal.Usual is { } s ? IndicatorFigure.Round(100 * s) : null,
            Low = Value(code, low, people.Base), Middle = Value(code, middle, people.Base), High = Value(code, high, people.Base),
            WithoutRenewal = people.StayWithoutRenewal,
            Explanation = words.Of(code, day, until, people, pace, renewal),
        };
    }

    /// <summary>Persons as they are; of a share, over today's denominator: who leaves is taken to be replaced.</summary>
    private static decimal? Value(string code, decimal persons, int below)
        => IndicatorCodes.Tiers.Contains(code) ? Math.Round(Math.Max(persons, 0)) : below == 0 ? null : IndicatorFigure.Round(Math.Clamp(persons * 100 / below, 0, 100));

    private async Task<PeopleAhead> CountAsync(string code, DateOnly day, DateOnly until, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
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

    /// <returns>Null where the rules know nothing of the year's first day.</returns>
    private async Task<YearSeen?> SeenAsync(string code, DateOnly last, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        var first = last.AddMonths(-MonthsOfAYear);
        if (await changes.GetAsync(code, first, last, schools, ct) is not { } change) return null;
        var (ended, renewed) = await RenewalAsync(code, first, last, schools, ct);
        return new((decimal)(change.Gained - change.Promoted) / MonthsOfAYear, ended, renewed);
    }

    /// <summary>Of those in service on the last day who counted on the first and had a term end since: how many count then, or in a higher tier.</summary>
    private async Task<(int Ended, int Renewed)> RenewalAsync(string code, DateOnly first, DateOnly last, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        var terms = HeldTerms.Of(code, await calculator.PopulationAsync(last, null, ct));
        var ended = (await terms.Where(t => t.From <= first && t.To > first && t.To <= last && !t.WasEnded).Select(t => t.TeacherId).Distinct().ToListAsync(ct)).ToHashSet();
        ended.IntersectWith((await numerators.OfAsync(code, first, schools, ct)).Keys);
        ended = await numerators.InServiceAsync(ended, last, ct);
        var (now, higher) = (await numerators.OfAsync(code, last, null, ct), await numerators.HigherAsync(code, last, ct));
        return (ended.Count, ended.Count(t => now.ContainsKey(t) || higher.Contains(t)));
    }
}
