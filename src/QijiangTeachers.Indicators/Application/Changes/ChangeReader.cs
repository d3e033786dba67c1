using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Application.Changes;

/// <summary>Says who came and who went between two days, and why.</summary>
internal sealed class ChangeReader(IndicatorRuleReader rules, IndicatorCalculator calculator, Numerators numerators)
{
    /// <returns>Null where the rules know nothing of one of the days, and where a new cycle of hours lies between them: everybody begins anew.</returns>
    public async Task<FigureChangeDto?> GetAsync(string code, DateOnly from, DateOnly to, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        var (earlier, later) = (await rules.OnAsync(from, ct), await rules.OnAsync(to, ct));
        if (!earlier.Know(code) || !later.Know(code)) return null;
        if (code == IndicatorCodes.HoursCompletion && earlier.Credits!.From != later.Credits!.From) return null;
        var (before, after) = (await numerators.OfAsync(code, from, schools, ct), await numerators.OfAsync(code, to, schools, ct));
        var lost = before.Keys.Where(t => !after.ContainsKey(t)).ToHashSet();
        var still = await numerators.InServiceAsync(lost, to, ct);
        var promoted = still.Count == 0 ? still : [.. still.Intersect(await numerators.HigherAsync(code, to, ct))];
        var expired = await ExpiredAsync(code, from, to, [.. still.Except(promoted)], ct);
        return new()
        {
            Code = code, From = from, To = to, Before = before.Count, After = after.Count, Gained = after.Keys.Count(t => !before.ContainsKey(t)),
            Left = lost.Count - still.Count, Promoted = promoted.Count, Expired = expired, Other = still.Count - promoted.Count - expired,
        };
    }

    /// <summary>Of some people in service: those without a term in force, none of which was ended early.</summary>
    private async Task<int> ExpiredAsync(string code, DateOnly from, DateOnly to, HashSet<Guid> people, CancellationToken ct)
    {
        if (people.Count == 0 || !HeldTerms.Carry(code)) return 0;
        var terms = HeldTerms.Of(code, await calculator.PopulationAsync(to, null, ct));
        people.ExceptWith(await terms.Where(t => (t.From <= to && t.To > to) || (t.WasEnded && t.To > from && t.To <= to)).Select(t => t.TeacherId).Distinct().ToListAsync(ct));
        return people.Count;
    }
}
