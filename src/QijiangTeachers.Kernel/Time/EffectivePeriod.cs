namespace QijiangTeachers.Kernel.Time;

/// <summary>
/// A span of days in China Standard Time: <see cref="From"/> inclusive, <see cref="To"/> exclusive.
/// An open end is <see cref="Open"/>, so that a comparison never has to ask for null.
/// </summary>
public readonly record struct EffectivePeriod
{
    /// <summary>The <see cref="To"/> of a period without an end.</summary>
    public static readonly DateOnly Open = DateOnly.MaxValue;

    /// <exception cref="ArgumentException">The end lies before the start.</exception>
    public EffectivePeriod(DateOnly from, DateOnly to)
    {
        if (to < from) throw new ArgumentException($"A period can't end ({to:yyyy-MM-dd}) before it begins ({from:yyyy-MM-dd}).", nameof(to));
        (From, To) = (from, to);
    }

    public DateOnly From { get; }
    public DateOnly To { get; }

    /// <summary>The last day that counts, or null when open.</summary>
    public DateOnly? LastDay => LastDayOf(To);

    public bool IsOpen => To == Open;

    /// <summary>From an inclusive last day as people write it; null = open.</summary>
    public static EffectivePeriod Through(DateOnly from, DateOnly? lastDay) => new(from, EndAfter(lastDay));

    /// <summary>The exclusive end that follows an inclusive last day; null = open.</summary>
    public static DateOnly EndAfter(DateOnly? lastDay) => lastDay is { } d && d < Open ? d.AddDays(1) : Open;

    /// <summary>The inclusive last day before an exclusive end; null when open.</summary>
    public static DateOnly? LastDayOf(DateOnly to) => to == Open ? null : to.AddDays(-1);

    public bool Contains(DateOnly day) => From <= day && day < To;

    public bool Overlaps(EffectivePeriod other) => From < other.To && other.From < To;

    /// <summary>The part inside <paramref name="window"/>, or null when they don't meet.</summary>
    public EffectivePeriod? Clip(EffectivePeriod window)
    {
        var from = From > window.From ? From : window.From;
        var to = To < window.To ? To : window.To;
        return from < to ? new(from, to) : null;
    }
}
