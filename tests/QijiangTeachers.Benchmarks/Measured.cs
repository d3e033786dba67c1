using System.Diagnostics;

namespace QijiangTeachers.Benchmarks;

/// <summary>
/// Milliseconds of repeated runs: on the clock, and of the processor. On a machine that others use too the second is what the
/// work would take alone.
/// </summary>
internal sealed record Measured(IReadOnlyList<Measured.Cost> Runs)
{
    public double Median => MedianOf(r => r.Clock);
    public double Slowest => Runs.Max(r => r.Clock);
    public double Processor => MedianOf(r => r.Processor);

    /// <summary>
    /// Runs two ways of doing the same in turn, after one round to warm up, so that a slow moment of the machine falls on
    /// both.
    /// </summary>
    public static async Task<(Measured First, Measured Second)> InTurnAsync(int rounds, Func<Task> first, Func<Task> second)
    {
        var (a, b) = (new List<Cost>(), new List<Cost>());
        for (var round = 0; round <= rounds; round++)
        {
            var (costA, costB) = (await RunAsync(first), await RunAsync(second));
            if (round == 0) continue;
            a.Add(costA);
            b.Add(costB);
        }
        return (new(a), new(b));
    }

    public static async Task<Measured> OfAsync(int rounds, Func<Task> work)
    {
        await work();
        var runs = new List<Cost>();
        for (var round = 0; round < rounds; round++) runs.Add(await RunAsync(work));
        return new(runs);
    }

    public static async Task<Cost> RunAsync(Func<Task> work)
    {
        var (started, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await work();
        return new(Stopwatch.GetElapsedTime(started).TotalMilliseconds, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
    }

    private double MedianOf(Func<Cost, double> what) => Runs.Select(what).Order().ElementAt(Runs.Count / 2);

    /// <summary>One run.</summary>
    internal readonly record struct Cost(double Clock, double Processor);
}
