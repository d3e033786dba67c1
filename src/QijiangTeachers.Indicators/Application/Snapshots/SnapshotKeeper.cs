using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Persistence;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Indicators.Application.Snapshots;

/// <summary>Keeps the days of <see cref="SnapshotDays"/> stored: fills in what is missing, lets go of what isn't kept.</summary>
internal sealed class SnapshotKeeper(RegistryDbContext db, SnapshotWriter writer, IndicatorRuleReader rules, JobWatermarks watermarks, TimeProvider clock)
{
    private const string Night = "indicators.night", DayFormat = "yyyy-MM-dd";

    /// <summary>In China; by then what was recorded late in the evening is in.</summary>
    private const int NightHour = 2;

    /// <summary>So many long untouched days are computed again each night, so that a mark that was never written heals.</summary>
    private const int CheckedPerNight = 3;

    /// <summary>The days that are kept and not stored, or stored in another grain; the most useful first.</summary>
    public async Task<IReadOnlyList<DateOnly>> MissingAsync(CancellationToken ct)
    {
        if (!await db.ServiceSegments.AnyAsync(ct)) return [];   // nobody yet: the first file isn't a correction of zeros
        var today = clock.TodayInChina;
        var stored = await db.IndicatorSnapshots.AsNoTracking().ToDictionaryAsync(s => s.AsOf, ct);
        var wanted = SnapshotDays.Kept(await FirstAsync(ct), today);
        var missing = new List<DateOnly>();
        foreach (var day in wanted)
            if (!stored.TryGetValue(day, out var snapshot) || snapshot.ByPerson != SnapshotDays.ByPerson(day, today) || snapshot.RulesKey != (await rules.OnAsync(day, ct)).Key)
                missing.Add(day);
        return missing;
    }

    /// <summary>Today and yesterday, and those stored days that were computed longest ago.</summary>
    public async Task<IReadOnlyList<DateOnly>> DueAsync(CancellationToken ct)
    {
        if (!await db.ServiceSegments.AnyAsync(ct)) return [];
        var today = clock.TodayInChina;
        var oldest = await db.IndicatorSnapshots.Where(s => s.AsOf < today.AddDays(-1)).OrderBy(s => s.ComputedAt).ThenBy(s => s.AsOf).Select(s => s.AsOf).Take(CheckedPerNight).ToListAsync(ct);
        return [today, today.AddDays(-1), .. oldest];
    }

    /// <summary>Whether tonight's work is still to be done.</summary>
    public async Task<bool> IsNightDueAsync(CancellationToken ct)
        => ChinaTime.ToChina(clock.UtcNow).Hour >= NightHour && await watermarks.FindAsync(Night, ct) != clock.TodayInChina.ToString(DayFormat);

    /// <summary>Deletes days that aren't kept any more (their figures are computed when asked for) and notes the night as done.</summary>
    public async Task EndNightAsync(CancellationToken ct)
    {
        var kept = SnapshotDays.Kept(await FirstAsync(ct), clock.TodayInChina);
        await db.IndicatorSnapshots.Where(s => !kept.Contains(s.AsOf)).ExecuteDeleteAsync(ct);
        await watermarks.SetAsync(Night, clock.TodayInChina.ToString(DayFormat), ct);
        await db.SaveChangesAsync(ct);
    }

    public Task WriteAsync(DateOnly day, CancellationToken ct) => writer.WriteAsync(day, ct);

    private async Task<DateOnly> FirstAsync(CancellationToken ct) => (await rules.PlansAsync(ct))[0].BaselineOn;
}
