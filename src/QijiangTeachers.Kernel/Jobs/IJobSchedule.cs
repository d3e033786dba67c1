namespace QijiangTeachers.Kernel.Jobs;

/// <summary>Where modules name their recurring jobs.</summary>
public interface IJobSchedule
{
    /// <param name="key">Unique, e.g. <c>indicators.daily</c>; lock and run log carry it.</param>
    /// <param name="cron">Five or six fields, China Standard Time.</param>
    void Recurring<TJob>(string key, string cron) where TJob : class, IRegistryJob;
}
