namespace QijiangTeachers.Kernel.Jobs;

/// <summary>At most so many rows of a key in a span of time; the others wait without losing a try.</summary>
public sealed record Throttle(string Key, int Count, TimeSpan Per);
