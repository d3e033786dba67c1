using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Indicators.Application.Snapshots;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Indicators.Persistence;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Benchmarks.Indicators;

/// <summary>
/// What one approved change costs: the stored figures of the school it touches are computed again, today's day alone when
/// the change begins today, every stored month since when it corrects the past.
/// </summary>
internal static class ChangeBenchmark
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    public static async Task RunAsync(BenchmarkContext context)
    {
        await using var district = await context.OpenAsync();
        await StoreAsync(district, [Today, Today.AddDays(-1), .. Enumerable.Range(0, 12).Select(i => new DateOnly(2026, 11, 1).AddMonths(-i).AddDays(-1))]);
        context.Report.Head($"One approved change ({context.Size})", "change", "days refreshed", "median", "slowest", "processor");
        await RowAsync(context, district, "begins today", Today);
        await RowAsync(context, district, "corrects one year back", new DateOnly(2025, 12, 1));
    }

    private static async Task RowAsync(BenchmarkContext context, District.BenchmarkDistrict district, string name, DateOnly from)
    {
        var (schools, days) = await AboutAsync(district, from);
        var times = new List<Measured.Cost>();
        foreach (var school in schools.Prepend(schools[0]))
        {
            await MarkAsync(district, school, from);
            times.Add(await Measured.RunAsync(() => DrainAsync(district)));
        }
        var measured = new Measured([.. times.Skip(1)]);
        context.Report.Row(name, days.ToString(), Report.Ms(measured.Median), Report.Ms(measured.Slowest), Report.Ms(measured.Processor));
    }

    private static async Task StoreAsync(District.BenchmarkDistrict district, IEnumerable<DateOnly> days)
    {
        foreach (var day in days)
        {
            await using var scope = district.Scope();
            var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
            if (!await db.IndicatorSnapshots.AnyAsync(s => s.AsOf == day)) await scope.ServiceProvider.GetRequiredService<SnapshotWriter>().WriteAsync(day, CancellationToken.None);
        }
    }

    private static async Task<(IReadOnlyList<Guid> Schools, int Days)> AboutAsync(District.BenchmarkDistrict district, DateOnly from)
    {
        await using var scope = district.Scope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        return (await db.Schools.OrderBy(s => s.Id).Select(s => s.Id).Take(20).ToListAsync(), await db.IndicatorSnapshots.CountAsync(s => s.AsOf >= from));
    }

    private static async Task MarkAsync(District.BenchmarkDistrict district, Guid school, DateOnly from)
    {
        await using var scope = district.Scope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        db.Add(new StaleSchool(school, from, Guid.CreateVersion7(), DateTime.UnixEpoch));
        await db.SaveChangesAsync();
    }

    private static async Task DrainAsync(District.BenchmarkDistrict district)
    {
        await using var scope = district.Scope();
        await scope.ServiceProvider.GetRequiredService<StaleMarks>().DrainAsync(CancellationToken.None);
    }
}
