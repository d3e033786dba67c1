using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Staff.Application.Consistency;

namespace QijiangTeachers.Staff.Jobs;

/// <summary>Every night: looks for what doesn't fit together. It mends nothing by itself.</summary>
internal sealed class CheckConsistency(ConsistencyChecker checker) : IRegistryJob
{
    public const string Key = "staff.check-consistency";

    public Task RunAsync(IJobProgress progress, CancellationToken ct) => checker.CheckAsync(progress, ct);
}
