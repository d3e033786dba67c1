namespace QijiangTeachers.Kernel.Jobs;

/// <summary>Counts per process; one process drains at a time, so that is the count, save for the first minutes after a change of process.</summary>
internal sealed class DrainThrottle
{
    private readonly Dictionary<string, Queue<DateTime>> _taken = [];
    private readonly Lock _lock = new();

    /// <returns>Null if the row may go now (and is counted), else when the next place is free.</returns>
    public DateTime? Take(Throttle throttle, DateTime utcNow)
    {
        lock (_lock)
        {
            if (!_taken.TryGetValue(throttle.Key, out var taken)) _taken[throttle.Key] = taken = new();
            while (taken.TryPeek(out var oldest) && oldest + throttle.Per <= utcNow) taken.Dequeue();
            if (taken.Count >= throttle.Count) return taken.Peek() + throttle.Per;
            taken.Enqueue(utcNow);
            return null;
        }
    }
}
