using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Application.Snapshots;

/// <summary>What was seen and marked of a process that hands its events over in portions.</summary>
internal sealed class StaleMarkerState
{
    private readonly Dictionary<Guid, DateOnly> _marked = [];

    /// <summary>Rows for which events were seen.</summary>
    public int Seen { get; set; }

    /// <summary>The marks that say more than those written already.</summary>
    public IReadOnlyList<(Guid School, DateOnly From)> New(IReadOnlyDictionary<Guid, DateOnly> schools)
    {
        var news = new List<(Guid, DateOnly)>();
        foreach (var (school, from) in schools.OrderBy(s => s.Key != StaleSchool.Everywhere))
        {
            if (Holds(StaleSchool.Everywhere, from) || Holds(school, from)) continue;
            _marked[school] = from;
            news.Add((school, from));
        }
        return news;
    }

    private bool Holds(Guid school, DateOnly from) => _marked.TryGetValue(school, out var known) && known <= from;
}
