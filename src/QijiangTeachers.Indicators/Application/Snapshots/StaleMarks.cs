using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Indicators.Persistence;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Indicators.Application.Snapshots;

/// <summary>Recomputes what is marked as stale and deletes the marks; marks written meanwhile wait for the next run.</summary>
internal sealed class StaleMarks(RegistryDbContext db, SnapshotWriter writer)
{
    /// <summary>More marked schools than this are cheaper computed with the whole district.</summary>
    private const int MostSchools = 50;

    private const int MarksPerRun = 5000;

    /// <summary>All marks at once: a day that fifty approvals touched is computed once.</summary>
    /// <returns>How many marks were dealt with.</returns>
    public async Task<int> DrainAsync(CancellationToken ct)
    {
        var marks = await db.StaleSchools.AsNoTracking().Where(m => m.SetAsideAt == null).OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).Take(MarksPerRun).ToListAsync(ct);
        if (marks.Count == 0) return 0;
        var first = marks.Min(m => m.From);
        // Today's figure is on everybody's screen: the latest day first.
        foreach (var day in await db.IndicatorSnapshots.Where(s => s.AsOf >= first).OrderByDescending(s => s.AsOf).Select(s => s.AsOf).ToListAsync(ct))
            await RefreshAsync(day, [.. marks.Where(m => m.From <= day).Select(m => m.SchoolId).Distinct()], ct);
        foreach (var some in marks.Select(m => m.Id).Chunk(500)) await db.StaleSchools.Where(m => some.Contains(m.Id)).ExecuteDeleteAsync(ct);
        return marks.Count;
    }

    private async Task RefreshAsync(DateOnly day, IReadOnlyCollection<Guid> schools, CancellationToken ct)
    {
        var everywhere = schools.Contains(StaleSchool.Everywhere) || schools.Count > MostSchools;
        if (everywhere || !await writer.RefreshAsync(day, schools, ct)) await writer.WriteAsync(day, ct);
    }
}
