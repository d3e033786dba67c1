using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Application.Computing;

/// <summary>
/// Who counts on a day and where, for questions that set several days against each other. A scope asks the database once
/// for each code and day.
/// </summary>
internal sealed class Numerators(IndicatorCalculator calculator)
{
    private readonly Dictionary<(string, DateOnly, string?), IReadOnlyDictionary<Guid, Guid>> _known = [];

    /// <returns>The employer by person; empty where the rules know nothing of the day.</returns>
    public async Task<IReadOnlyDictionary<Guid, Guid>> OfAsync(string code, DateOnly day, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        var key = (code, day, schools is null ? null : string.Join(',', schools));
        if (_known.TryGetValue(key, out var known)) return known;
        var numerator = IndicatorFamilies.Of(code, await calculator.PopulationAsync(day, schools, ct))?.Numerator;
        return _known[key] = numerator is null ? new Dictionary<Guid, Guid>()
            : await numerator.Select(s => new { s.TeacherId, s.SchoolId }).ToDictionaryAsync(s => s.TeacherId, s => s.SchoolId, ct);
    }

    /// <summary>Who counts in a higher tier; nobody for what is no tier.</summary>
    public async Task<IReadOnlySet<Guid>> HigherAsync(string code, DateOnly day, CancellationToken ct)
    {
        var people = new HashSet<Guid>();
        if (!IndicatorCodes.Tiers.Contains(code)) return people;
        foreach (var higher in IndicatorCodes.Tiers.Where(t => TierFamily.TierOf(t) > TierFamily.TierOf(code))) people.UnionWith((await OfAsync(higher, day, null, ct)).Keys);
        return people;
    }

    /// <summary>Of those who counted on the earlier day, who is in service on the later one.</summary>
    public async Task<IReadOnlySet<Guid>> StillInServiceAsync(string code, DateOnly earlier, DateOnly later, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        if (IndicatorFamilies.Of(code, await calculator.PopulationAsync(earlier, schools, ct))?.Numerator is not { } before) return new HashSet<Guid>();
        var inService = (await calculator.PopulationAsync(later, null, ct)).InService(later);
        return (await before.Where(s => inService.Any(n => n.TeacherId == s.TeacherId)).Select(s => s.TeacherId).ToListAsync(ct)).ToHashSet();
    }
}
