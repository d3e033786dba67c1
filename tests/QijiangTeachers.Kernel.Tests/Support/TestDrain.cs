using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Kernel.Tests.Support;

internal sealed class TestDrain(DrainContext drain, Stage stage, IServiceProvider services) : DrainJob<TestRow>(drain)
{
    protected override bool ActsOutside => stage.ActsOutside;
    protected override bool KeepsDone => stage.KeepsDone;

    protected override Throttle? ThrottleOf(TestRow row) => stage.Throttle;

    protected override async Task ActAsync(TestRow row, CancellationToken ct)
    {
        await stage.OnRow(services, row, ct);
        stage.Acted.Add(row.Name);
    }
}
