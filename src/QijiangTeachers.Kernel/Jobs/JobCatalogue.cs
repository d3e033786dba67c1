using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Receipts;

namespace QijiangTeachers.Kernel.Jobs;

/// <summary>All jobs of the composed modules.</summary>
public sealed class JobCatalogue : IJobSchedule
{
    private readonly Dictionary<string, JobDefinition> _jobs = [];

    public JobCatalogue(ModuleSet modules)
    {
        Recurring<PruneRunLog>(PruneRunLog.Key, "20 3 * * *");
        Recurring<PruneReceipts>(PruneReceipts.Key, "35 3 * * *");
        Recurring<RefreshStatistics>(RefreshStatistics.Key, "50 3 * * *");
        foreach (var module in modules.Modules) module.Schedule(this);
    }

    public IReadOnlyCollection<JobDefinition> Jobs => _jobs.Values;

    public void Recurring<TJob>(string key, string cron) where TJob : class, IRegistryJob
    {
        JobCron.Require(key, cron);
        Add(new(key, typeof(TJob), JobKind.Recurring, cron));
    }

    public void Drain<TJob>(string key) where TJob : class, IRegistryJob
        => Add(new(key, typeof(TJob), JobKind.Drain, RowType: ArgumentOf(typeof(TJob), typeof(DrainJob<>))));

    public void OnDemand<TJob>(string key, bool tellsItsEnd = false) where TJob : class
        => Add(new(key, typeof(TJob), JobKind.OnDemand, ArgsType: ArgumentOf(typeof(TJob), typeof(AsyncBackgroundJob<>)), TellsItsEnd: tellsItsEnd));

    public JobDefinition? Find(string key) => _jobs.GetValueOrDefault(key);

    public JobDefinition Require(string key) => Find(key) ?? throw new InvalidOperationException($"There is no job {key}. Name it in the Schedule method of its module.");

    public JobDefinition Require(Type jobType) => _jobs.Values.FirstOrDefault(j => j.JobType == jobType)
        ?? throw new InvalidOperationException($"Job {jobType.Name} isn't scheduled. Name it in the Schedule method of its module.");

    internal IEnumerable<JobDefinition> DrainsOf(Type rowType) => _jobs.Values.Where(j => j.RowType == rowType);

    private void Add(JobDefinition job)
    {
        if (_jobs.TryGetValue(job.Key, out var other))
            throw new InvalidOperationException($"Jobs {other.JobType.Name} and {job.JobType.Name} have the same key {job.Key}. Give one of them another.");
        _jobs.Add(job.Key, job);
    }

    private static Type ArgumentOf(Type job, Type openBase)
    {
        for (var type = job.BaseType; type is not null; type = type.BaseType)
            if (type.IsGenericType && type.GetGenericTypeDefinition() == openBase) return type.GetGenericArguments()[0];
        throw new InvalidOperationException($"Job {job.Name} must derive from {openBase.Name.Split('`')[0]}.");
    }
}
