using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using QijiangTeachers.Indicators.Persistence;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Indicators.Application.Dashboards;

/// <summary>
/// Keeps what the district's start page shows until a stored figure, a mark or a plan changes, ten minutes at most: it sets
/// many days against each other, and everybody in the office opens it.
/// </summary>
internal sealed class DashboardCache(RegistryDbContext db, IMemoryCache memory)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public async Task<T> GetAsync<T>(DateOnly day, Func<Task<T>> make, CancellationToken ct) where T : class
    {
        var key = (typeof(T), day, await StampAsync(ct));
        if (memory.TryGetValue(key, out T? kept) && kept is not null) return kept;
        return memory.Set(key, await make(), Longest);
    }

    private async Task<string> StampAsync(CancellationToken ct)
    {
        var snapshots = await db.IndicatorSnapshots.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Versions = g.Sum(s => s.Version), Last = g.Max(s => s.ComputedAt) }).ToListAsync(ct);
        var (definitions, marks) = (await db.IndicatorDefinitions.CountAsync(ct), await db.StaleSchools.CountAsync(ct));
        return $"{string.Join('/', snapshots)}/{definitions}/{marks}";
    }
}
