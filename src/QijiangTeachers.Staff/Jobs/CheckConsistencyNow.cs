using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Application.Consistency;

namespace QijiangTeachers.Staff.Jobs;

/// <param name="RepairBecause">Why everything repairable is to be repaired; null = only looked at.</param>
internal sealed record CheckConsistencyArgs(string? RepairBecause);

/// <summary>A check, or a repair, that somebody ordered; it runs as that person.</summary>
internal sealed class CheckConsistencyNow(ConsistencyChecker checker, IPermissionChecker permissions) : AsyncBackgroundJob<CheckConsistencyArgs>
{
    public const string Key = "staff.check-consistency-now";

    public override async Task ExecuteAsync(CheckConsistencyArgs args, IJobProgress progress, CancellationToken ct)
    {
        await permissions.CheckAsync(args.RepairBecause is null ? StaffPermissions.Consistency.Default : StaffPermissions.Consistency.Repair, ct);
        if (args.RepairBecause is { } reason) await checker.RepairAsync(reason, progress, ct);
        else await checker.CheckAsync(progress, ct);
    }
}
