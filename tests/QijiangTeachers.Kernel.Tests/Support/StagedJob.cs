using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Kernel.Tests.Support;

internal sealed class StagedJob(Stage stage, IServiceProvider services) : IRegistryJob
{
    public Task RunAsync(IJobProgress progress, CancellationToken ct) => stage.Play(services, progress, ct);
}
