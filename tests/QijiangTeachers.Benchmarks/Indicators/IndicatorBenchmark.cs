using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Application.Snapshots;
using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Benchmarks.Indicators;

/// <summary>
/// All nine indicators of a day, recomputed from the facts: by the registry, and by hand-written SQL on the same file that
/// must give the same numbers.
/// </summary>
internal static class IndicatorBenchmark
{
    private static readonly DateOnly[] Days = [new(2025, 12, 31), new(2026, 11, 24)];

    public static async Task RunAsync(BenchmarkContext context)
    {
        await using var district = await context.OpenAsync();
        context.Report.Head($"Recompute all indicators ({context.Size})", "as of", "registry", "bare SQL", "ratio", "ratio of processor time", "with breakdown by school, stage, subject, stored");
        foreach (var day in Days)
        {
            using var bare = new BareSql(district, day);
            await VerifyAsync(district, bare, day);
            var rounds = context.Size.Teachers > 100_000 ? 3 : 9;
            var (ours, theirs) = await Measured.InTurnAsync(rounds, () => ComputeAsync(district, day), () => { bare.Run(); return Task.CompletedTask; });
            var stored = await Measured.OfAsync(rounds / 2 + 1, () => StoreAsync(district, day));
            context.Report.Row(day.ToString("yyyy-MM-dd"), Report.Ms(ours.Median), Report.Ms(theirs.Median), $"{ours.Median / theirs.Median:0.00}", $"{ours.Processor / theirs.Processor:0.00}", Report.Ms(stored.Median));
        }
    }

    private static async Task<IReadOnlyList<IndicatorFigure>> ComputeAsync(District.BenchmarkDistrict district, DateOnly day)
    {
        await using var scope = district.Scope();
        return await scope.ServiceProvider.GetRequiredService<IndicatorCalculator>().ComputeAsync(day, null, CancellationToken.None);
    }

    private static async Task StoreAsync(District.BenchmarkDistrict district, DateOnly day)
    {
        await using var scope = district.Scope();
        await scope.ServiceProvider.GetRequiredService<SnapshotWriter>().WriteAsync(day, CancellationToken.None);
    }

    /// <exception cref="InvalidOperationException">The two ways disagree: nothing was measured.</exception>
    private static async Task VerifyAsync(District.BenchmarkDistrict district, BareSql bare, DateOnly day)
    {
        var ours = await ComputeAsync(district, day);
        foreach (var (code, parts) in bare.Run())
            if (ours.Single(f => f.Code == code) is var figure && IndicatorFigure.Of(code, parts) != figure)
                throw new InvalidOperationException($"{code} as of {day:yyyy-MM-dd}: the registry says {figure}, the bare SQL {IndicatorFigure.Of(code, parts)}.");
    }
}
