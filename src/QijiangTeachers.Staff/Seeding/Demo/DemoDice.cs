using Bogus;

namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>
/// Chance with a fixed seed, in streams that don't disturb each other: what one year or one person draws never changes
/// what another one does, so the past of the demo district is the same whatever day it is made on.
/// </summary>
public static class DemoDice
{
    private const int Seed = 500110;

    public static Randomizer For(string stream, int number = 0)
    {
        var hash = Seed;
        foreach (var c in stream) hash = unchecked(hash * 31 + c);
        return new(unchecked((hash * 31 + number) & int.MaxValue));
    }

    extension(Randomizer dice)
    {
        public bool Chance(double probability) => dice.Double() < probability;

        /// <summary>A day from <paramref name="from"/> to <paramref name="last"/>, both inclusive.</summary>
        public DateOnly Day(DateOnly from, DateOnly last) => from.AddDays(dice.Number(last.DayNumber - from.DayNumber));

        /// <summary>One of the items, each as likely as its weight.</summary>
        public T OneOf<T>(IReadOnlyList<(T Item, double Weight)> items)
        {
            var at = dice.Double() * items.Sum(i => i.Weight);
            foreach (var (item, weight) in items)
                if ((at -= weight) < 0) return item;
            return items[^1].Item;
        }

        /// <summary>Up to <paramref name="count"/> different items; heavier ones sooner (Efraimidis and Spirakis).</summary>
        public IReadOnlyList<T> Pick<T>(IEnumerable<T> items, int count, Func<T, double> weight)
            => [.. items.Select(i => (Item: i, Key: Math.Pow(dice.Double(), 1 / Math.Max(weight(i), 1e-9)))).OrderByDescending(i => i.Key).Take(count).Select(i => i.Item)];
    }
}
