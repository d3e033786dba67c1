using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Application.Changes;

/// <summary>Says who came and who went between two days, and why.</summary>
internal sealed class ChangeReader(IndicatorCalculator calculator)
{
    /// <returns>Null where the rules know nothing of one of the days.</returns>
    public async Task<FigureChangeDto?> GetAsync(string code, DateOnly from, DateOnly to, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        var (earlier, later) = (await calculator.PopulationAsync(from, schools, ct), await calculator.PopulationAsync(to, schools, ct));
        if (IndicatorFamilies.Of(code, earlier)?.Numerator is not { } before || IndicatorFamilies.Of(code, later)?.Numerator is not { } after) return null;
        var lost = await LostAsync(code, earlier, before.Where(s => !after.Any(a => a.TeacherId == s.TeacherId)), later, ct);
        return new()
        {
            Code = code, From = from, To = to, Before = await before.CountAsync(ct), After = await after.CountAsync(ct),
            Gained = await after.CountAsync(a => !before.Any(b => b.TeacherId == a.TeacherId), ct),
            Left = lost.Left, Promoted = lost.Promoted, Expired = lost.Expired, Other = lost.All - lost.Left - lost.Promoted - lost.Expired,
        };
    }

    private static async Task<(int All, int Left, int Promoted, int Expired)> LostAsync(string code, Population earlier, IQueryable<ServiceSegment> lost, Population later, CancellationToken ct)
    {
        var all = await lost.CountAsync(ct);
        if (all == 0) return default;
        var inService = new Population(later.Db, later.Rules, null).InService(later.Day);
        var left = await lost.CountAsync(s => !inService.Any(n => n.TeacherId == s.TeacherId), ct);
        var still = lost.Where(s => inService.Any(n => n.TeacherId == s.TeacherId));
        var higher = Higher(code, later);
        var promoted = higher is null ? 0 : await still.CountAsync(s => higher.Any(h => h == s.TeacherId), ct);
        if (!HeldTerms.Carry(code)) return (all, left, 0, 0);
        if (higher is not null) still = still.Where(s => !higher.Any(h => h == s.TeacherId));
        var (terms, day, start) = (HeldTerms.Of(code, later), later.Day, earlier.Day);
        var expired = await still.CountAsync(s => !terms.Any(t => t.TeacherId == s.TeacherId && t.From <= day && t.To > day)
            && !terms.Any(t => t.TeacherId == s.TeacherId && t.WasEnded && t.To > start && t.To <= day), ct);
        return (all, left, promoted, expired);
    }

    /// <summary>Who holds a title of a higher tier on the later day; null where there is none.</summary>
    private static IQueryable<Guid>? Higher(string code, Population later)
    {
        if (!IndicatorCodes.Tiers.Contains(code)) return null;
        var titles = later.Rules.Tiers.Rules.Where(r => r.Tier > TierFamily.TierOf(code)).Select(r => r.Title).ToList();
        return titles.Count == 0 ? null : later.TitlesInForce(titles).Select(t => t.TeacherId);
    }
}
