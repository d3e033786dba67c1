using Microsoft.Extensions.DependencyInjection;

namespace QijiangTeachers.Kernel.Jobs;

/// <summary>The queue of a drain job, whatever its row; scoped.</summary>
public sealed class DrainQueues(IServiceProvider services)
{
    /// <returns>Null if the job doesn't drain rows.</returns>
    public IDrainQueue? Of(JobDefinition job)
        => job.RowType is { } row ? (IDrainQueue)ActivatorUtilities.CreateInstance(services, typeof(DrainQueue<>).MakeGenericType(row)) : null;
}
