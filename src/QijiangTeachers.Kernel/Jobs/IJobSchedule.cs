namespace QijiangTeachers.Kernel.Jobs;

/// <summary>Where modules name their jobs. A job needs the text <c>Job:{key}</c>; start-up fails otherwise.</summary>
public interface IJobSchedule
{
    /// <param name="key">Unique, e.g. <c>indicators.daily</c>; lock and run log carry it.</param>
    /// <param name="cron">Five or six fields, China Standard Time.</param>
    void Recurring<TJob>(string key, string cron) where TJob : class, IRegistryJob;

    /// <summary>
    /// A <see cref="DrainJob{TRow}"/>: woken when rows of its type were committed, looked after every minute in case the
    /// wake-up was lost.
    /// </summary>
    void Drain<TJob>(string key) where TJob : class, IRegistryJob;

    /// <summary>An <see cref="AsyncBackgroundJob{TArgs}"/>, started by <see cref="IBackgroundJobs.EnqueueAsync{TJob, TArgs}"/>.</summary>
    /// <param name="key">Unique.</param>
    /// <param name="tellsItsEnd">It publishes a message of its own when it is done; otherwise who ordered it gets a general one. A failure is told in any case.</param>
    void OnDemand<TJob>(string key, bool tellsItsEnd = false) where TJob : class;
}
