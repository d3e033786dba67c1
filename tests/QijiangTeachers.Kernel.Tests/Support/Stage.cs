using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Kernel.Tests.Support;

/// <summary>What the jobs of a test do, and what became of it.</summary>
public sealed class Stage
{
    public Func<IServiceProvider, IJobProgress, CancellationToken, Task> Play { get; set; } = (_, _, _) => Task.CompletedTask;
    public Func<IServiceProvider, TestRow, CancellationToken, Task> OnRow { get; set; } = (_, _, _) => Task.CompletedTask;
    public List<string> Acted { get; } = [];
    public bool ActsOutside { get; set; }
    public bool KeepsDone { get; set; }
    public Throttle? Throttle { get; set; }
}
