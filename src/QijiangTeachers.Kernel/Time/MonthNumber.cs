namespace QijiangTeachers.Kernel.Time;

/// <summary>Calendar months as one running number (year × 12 + month − 1), so that whole months are counted by subtraction.</summary>
public static class MonthNumber
{
    public static int Of(DateOnly day) => day.Year * 12 + day.Month - 1;

    public static DateOnly FirstDay(int month) => new(month / 12, month % 12 + 1, 1);

    /// <summary>The first month every day of which lies on or after <paramref name="from"/>.</summary>
    public static int FirstWholeFrom(DateOnly from) => Of(from) + (from.Day == 1 ? 0 : 1);

    /// <summary>The last month every day of which lies before <paramref name="to"/> (exclusive).</summary>
    public static int LastWholeBefore(DateOnly to) => to == EffectivePeriod.Open ? Of(to) : Of(to) - 1;

    /// <summary>The last month that ends on or before <paramref name="day"/>.</summary>
    public static int LastEndedBy(DateOnly day) => LastWholeBefore(day == DateOnly.MaxValue ? day : day.AddDays(1));
}
