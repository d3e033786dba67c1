namespace QijiangTeachers.Contract.Tests.Property;

/// <summary>A seeded source of choices; days are drawn near the turns of months, years and school years.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    public int Between(int low, int high) => random.Next(low, high + 1);
    public bool Chance(int percent) => random.Next(100) < percent;
    public T One<T>(params IReadOnlyList<T> of) => of[random.Next(of.Count)];

    public DateOnly Day(DateOnly from, DateOnly to)
    {
        if (to <= from)
            return from;
        var day = from.AddDays(random.Next(to.DayNumber - from.DayNumber + 1));
        var turned = random.Next(6) switch
        {
            0 => new DateOnly(day.Year, 9, 1),
            1 => new DateOnly(day.Year, 8, 31),
            2 => new DateOnly(day.Year, day.Month, 1),
            3 => new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)),
            4 => new DateOnly(day.Year, One(1, 12), One(1, 31)),
            _ => day,
        };
        return turned < from || turned > to ? day : turned;
    }
}
