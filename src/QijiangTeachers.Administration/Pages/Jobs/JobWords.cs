using System.Globalization;
using Microsoft.Extensions.Localization;
using QijiangTeachers.Administration.Application.Jobs;
using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Administration.Pages.Jobs;

/// <summary>Schedules and spans of time in words.</summary>
internal sealed class JobWords(IStringLocalizer<AdministrationModule> texts)
{
    /// <summary>每天 03:20, 有数据即处理, 由人发起; a cron expression that isn't daily or weekly stands as it is.</summary>
    public string Trigger(JobDto job) => job.Kind switch
    {
        JobKind.Drain => texts["TriggerRows"],
        JobKind.OnDemand => texts["TriggerPerson"],
        _ => Schedule(job.Cron!),
    };

    /// <summary>12 秒, 3 分 20 秒.</summary>
    public string Duration(JobRunDto run)
    {
        if (run is not { StartedAt: { } start, EndedAt: { } end }) return "—";
        var span = end - start;
        if (span < TimeSpan.FromSeconds(1)) return texts["LessThanASecond"];
        if (span < TimeSpan.FromMinutes(1)) return texts["Seconds", (int)span.TotalSeconds];
        return span < TimeSpan.FromHours(1) ? texts["MinutesAndSeconds", span.Minutes, span.Seconds] : texts["HoursAndMinutes", (int)span.TotalHours, span.Minutes];
    }

    private string Schedule(string cron)
    {
        var fields = cron.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields is not [var minute, var hour, "*", "*", var weekday] || !int.TryParse(minute, out var m) || !int.TryParse(hour, out var h)) return cron;
        var time = new TimeOnly(h, m).ToString("HH:mm", CultureInfo.InvariantCulture);
        if (weekday == "*") return texts["TriggerDaily", time];
        return int.TryParse(weekday, out var day) ? texts["TriggerWeekly", CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName((DayOfWeek)(day % 7)), time] : cron;
    }
}
