using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Notifications.Tests.Support;

/// <summary>Of a job that is run without its runner, and so without its lease.</summary>
internal sealed class SilentProgress : IJobProgress
{
    public Guid RunId => Guid.Empty;
    public bool DryRun => false;
    public Task ReportAsync(int done, int? total, string? message = null) => Task.CompletedTask;
}
