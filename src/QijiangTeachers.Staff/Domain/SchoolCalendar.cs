using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// Which value of a school holds on which day (import-format.md, "What each code counts"): that of the school year, else
/// of the latest earlier year given; 学段, 办学性质 and 城乡 else of the earliest. 学生数 has no value before its first year.
/// After its last day a school has no values.
/// </summary>
public static class SchoolCalendar
{
    /// <param name="schoolId">The school.</param>
    /// <param name="facts">What it says of its years; what was only carried over isn't given.</param>
    /// <param name="closedOn">The first day without it.</param>
    /// <param name="shifts">What came and went when schools were merged or split.</param>
    public static IReadOnlyList<SchoolPeriod> Derive(Guid schoolId, IEnumerable<SchoolYearFact> facts, DateOnly? closedOn = null, IEnumerable<SchoolShift>? shifts = null)
    {
        var years = facts.OrderBy(f => f.Year).ToArray();
        if (years.Length == 0) return [];
        var moved = shifts?.OrderBy(s => s.On).ToArray() ?? [];
        var open = new EffectivePeriod(DateOnly.MinValue, closedOn ?? EffectivePeriod.Open);
        var first = new SchoolYear(years[0].Year).FirstDay;
        var periods = new List<SchoolPeriod>();
        Add(new(DateOnly.MinValue, first), years[0].Kind, []);
        for (var i = 0; i < years.Length; i++)
        {
            var to = i + 1 < years.Length ? new SchoolYear(years[i + 1].Year).FirstDay : EffectivePeriod.Open;
            Add(new(new SchoolYear(years[i].Year).FirstDay, to), years[i].Kind, years[..(i + 1)]);
        }
        return periods;

        void Add(EffectivePeriod period, SchoolKind kind, SchoolYearFact[] known)
        {
            foreach (var part in Parts(period, moved).Select(p => p.Clip(open)).OfType<EffectivePeriod>())
                periods.Add(new(schoolId, part, kind,
                    Latest(known, f => f.Ownership) ?? Earliest(years, f => f.Ownership), Latest(known, f => f.Locality) ?? Earliest(years, f => f.Locality),
                    With(Given(known, f => f.Pupils), moved, s => s.Pupils, part.From), With(Given(known, f => f.EstablishmentQuota), moved, s => s.EstablishmentQuota, part.From)));
        }
    }

    private static IEnumerable<EffectivePeriod> Parts(EffectivePeriod period, SchoolShift[] shifts)
    {
        var from = period.From;
        foreach (var cut in shifts.Select(s => s.On).Where(d => period.From < d && d < period.To).Distinct().Append(period.To))
        {
            yield return new(from, cut);
            from = cut;
        }
    }

    private static int? With((int? Value, int Year) given, SchoolShift[] shifts, Func<SchoolShift, int> moved, DateOnly day)
    {
        var still = shifts.Where(s => s.On <= day && moved(s) != 0 && SchoolYear.Containing(s.On).StartYear >= given.Year).ToArray();
        return still.Length == 0 ? given.Value : Math.Max(0, (given.Value ?? 0) + still.Sum(moved));
    }

    private static (int? Value, int Year) Given(SchoolYearFact[] known, Func<SchoolYearFact, int?> value)
        => known.LastOrDefault(f => value(f) is not null) is { } fact ? (value(fact), fact.Year) : (null, 0);

    private static T? Earliest<T>(SchoolYearFact[] years, Func<SchoolYearFact, T?> value) where T : struct
        => years.Select(value).FirstOrDefault(v => v is not null);

    private static T? Latest<T>(SchoolYearFact[] years, Func<SchoolYearFact, T?> value) where T : struct
        => years.Select(value).LastOrDefault(v => v is not null);
}
