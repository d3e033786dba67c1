using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Kernel.Jobs;

/// <summary>Tells the database's planner every night what the tables have come to hold.</summary>
internal sealed class RefreshStatistics(IPlannerStatistics statistics) : IRegistryJob
{
    public const string Key = "kernel.refresh-statistics";

    public async Task RunAsync(IJobProgress progress, CancellationToken ct)
    {
        await statistics.RefreshAsync(ct);
        await progress.ReportAsync(1, 1, "更新了数据库的统计信息");
    }
}
