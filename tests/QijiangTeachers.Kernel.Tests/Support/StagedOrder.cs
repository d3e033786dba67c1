using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Kernel.Tests.Support;

internal sealed class StagedOrder(Stage stage, IServiceProvider services) : AsyncBackgroundJob<StagedOrder.Args>
{
    public sealed record Args(string Text);

    public override Task ExecuteAsync(Args args, IJobProgress progress, CancellationToken ct)
    {
        stage.Acted.Add(args.Text);
        return stage.Play(services, progress, ct);
    }
}
