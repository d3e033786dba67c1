using Hangfire;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Web.Jobs;

/// <summary>China time without the operating system's table of zones, which small containers lack.</summary>
internal sealed class ChinaZoneResolver : ITimeZoneResolver
{
    public TimeZoneInfo GetTimeZoneById(string timeZoneId) => timeZoneId == ChinaTime.Zone.Id ? ChinaTime.Zone : TimeZoneInfo.FindSystemTimeZoneById(timeZoneId);
}
