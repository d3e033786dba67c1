namespace QijiangTeachers.Kernel.Time;

/// <summary>China Standard Time (UTC+8, no daylight saving): the zone of every date in the registry.</summary>
public static class ChinaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.CreateCustomTimeZone("Asia/Shanghai", Offset, "China Standard Time", "China Standard Time");

    /// <summary>UTC instant → wall clock in China.</summary>
    public static DateTime ToChina(DateTime utc) => DateTime.SpecifyKind(utc + Offset, DateTimeKind.Unspecified);

    extension(TimeProvider clock)
    {
        /// <summary>Today's date in China.</summary>
        public DateOnly TodayInChina => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime + Offset);

        /// <summary>Now as UTC <see cref="DateTime"/>, the form in which instants are stored.</summary>
        public DateTime UtcNow => clock.GetUtcNow().UtcDateTime;
    }
}
