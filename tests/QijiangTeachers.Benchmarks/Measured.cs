using System.Diagnostics;

namespace QijiangTeachers.Benchmarks;

/// <summary>Times of repeated runs in milliseconds.</summary>
internal sealed record Measured(IReadOnlyList<double> Times)
{
    public double Median => Times.Order().ElementAt(Times.Count / 2);
    public double Best => Times.Min();

    /// <summary>
    /// Runs two ways of doing the same in turn, after one round to warm up, so that a slow moment of the machine falls on
    /// both.
    /// </summary>
    public static async Task<(Measured First, Measured Second)> InTurnAsync(int rounds, Func<Task> first, Func<Task> second)
    {
        var (a, b) = (new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            var (timeA, timeB) = (await TimeAsync(first), await TimeAsync(second));
            if (round == 0) continue;
            a.Add(timeA);
            b.Add(timeB);
        }
        return (new(a), new(b));
    }

    public static async Task<Measured> OfAsync(int rounds, Func<Task> work)
    {
        await work();
        var times = new List<double>();
        for (var round = 0; round < rounds; round++) times.Add(await TimeAsync(work));
        return new(times);
    }

    public static async Task<double> TimeAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
