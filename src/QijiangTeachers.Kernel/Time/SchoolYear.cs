namespace QijiangTeachers.Kernel.Time;

/// <summary>A school year named by the year in which it begins: 2025 = 2025-09-01 … 2026-08-31.</summary>
public readonly record struct SchoolYear(int StartYear) : IComparable<SchoolYear>
{
    public DateOnly FirstDay => new(StartYear, 9, 1);
    public DateOnly LastDay => new(StartYear + 1, 8, 31);
    public EffectivePeriod Period => new(FirstDay, FirstDay.AddYears(1));

    public static SchoolYear Containing(DateOnly day) => new(day.Month >= 9 ? day.Year : day.Year - 1);

    public int CompareTo(SchoolYear other) => StartYear.CompareTo(other.StartYear);
    public static bool operator <(SchoolYear a, SchoolYear b) => a.StartYear < b.StartYear;
    public static bool operator >(SchoolYear a, SchoolYear b) => a.StartYear > b.StartYear;
    public static bool operator <=(SchoolYear a, SchoolYear b) => a.StartYear <= b.StartYear;
    public static bool operator >=(SchoolYear a, SchoolYear b) => a.StartYear >= b.StartYear;

    public override string ToString() => $"{StartYear}–{StartYear + 1}";
}
