using Cronos;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Kernel.Jobs;

/// <summary>When a recurring job is due, in China Standard Time.</summary>
public static class JobCron
{
    /// <exception cref="InvalidOperationException">Not five or six fields of cron.</exception>
    public static void Require(string key, string cron)
    {
        try
        {
            Parse(cron);
        }
        catch (CronFormatException e)
        {
            throw new InvalidOperationException($"Job {key} has the schedule '{cron}', which is no cron expression: {e.Message}", e);
        }
    }

    /// <returns>The next time after an instant, UTC; null if there is none.</returns>
    public static DateTime? NextAfter(string cron, DateTime utc) => Parse(cron).GetNextOccurrence(utc, ChinaTime.Zone);

    private static CronExpression Parse(string cron)
        => CronExpression.Parse(cron, cron.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 6 ? CronFormat.IncludeSeconds : CronFormat.Standard);
}
