using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Application.Computing;

/// <summary>
/// Who counts on a day and where, for questions that set several days against each other. A scope asks the database once
/// for each code and day.
/// </summary>
internal sealed class Numerators(IndicatorCalculator calculator)
{
    /// <summary>So many people are looked up at once.</summary>
    private const int Portion = 500;

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

    /// <summary>Of some people, who is in service on a day, anywhere.</summary>
    public async Task<HashSet<Guid>> InServiceAsync(IReadOnlyCollection<Guid> people, DateOnly day, CancellationToken ct)
    {
        var (inService, found) = ((await calculator.PopulationAsync(day, null, ct)).InService(day), new HashSet<Guid>());
        foreach (var portion in people.Chunk(Portion))
            found.UnionWith(await inService.Where(s => portion.Contains(s.TeacherId)).Select(s => s.TeacherId).ToListAsync(ct));
        return found;
    }
}
