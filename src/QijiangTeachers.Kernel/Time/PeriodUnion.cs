namespace QijiangTeachers.Kernel.Time;

/// <summary>Several periods as the days that they cover together.</summary>
public static class PeriodUnion
{
    /// <summary>The stretches without gaps, in order; periods that meet (one ends where the next begins) are one stretch.</summary>
    public static IReadOnlyList<EffectivePeriod> Of(IEnumerable<EffectivePeriod> periods)
    {
        var stretches = new List<EffectivePeriod>();
        foreach (var next in periods.OrderBy(p => p.From))
        {
            if (stretches.Count > 0 && next.From <= stretches[^1].To)
                stretches[^1] = new(stretches[^1].From, next.To > stretches[^1].To ? next.To : stretches[^1].To);
            else stretches.Add(next);
        }
        return stretches;
    }

    /// <summary>What of the window no period covers, in order.</summary>
    public static IEnumerable<EffectivePeriod> Gaps(EffectivePeriod window, IEnumerable<EffectivePeriod> periods)
    {
        var from = window.From;
        foreach (var stretch in Of(periods.Select(p => p.Clip(window)).OfType<EffectivePeriod>()))
        {
            if (stretch.From > from) yield return new(from, stretch.From);
            from = stretch.To;
        }
        if (from < window.To) yield return new(from, window.To);
    }

    /// <summary>Completed months of each stretch, counted from its first day, added up: what is meant by years of service.</summary>
    public static int CompletedMonths(IEnumerable<EffectivePeriod> periods) => Of(periods).Sum(p => CompletedMonths(p.From, p.To));

    /// <summary>Completed months from a day to another (exclusive).</summary>
    public static int CompletedMonths(DateOnly from, DateOnly to)
        => (to.Year - from.Year) * 12 + to.Month - from.Month - (to.Day < from.Day ? 1 : 0);
}
