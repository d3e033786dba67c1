using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// Which value of a school holds on which day (import-format.md, "What each code counts"): that of the school year, else
/// of the latest earlier year given; 学段, 办学性质 and 城乡 else of the earliest. 学生数 has no value before its first year.
/// </summary>
public static class SchoolCalendar
{
    public static IReadOnlyList<SchoolPeriod> Derive(Guid schoolId, IEnumerable<SchoolYearFact> facts)
    {
        var years = facts.OrderBy(f => f.Year).ToArray();
        if (years.Length == 0) return [];
        var periods = new List<SchoolPeriod>();
        var first = new SchoolYear(years[0].Year).FirstDay;
        periods.Add(new(schoolId, new(DateOnly.MinValue, first), years[0].Kind, Earliest(years, f => f.Ownership), Earliest(years, f => f.Locality), null, null));
        for (var i = 0; i < years.Length; i++)
        {
            var from = new SchoolYear(years[i].Year).FirstDay;
            var to = i + 1 < years.Length ? new SchoolYear(years[i + 1].Year).FirstDay : EffectivePeriod.Open;
            var known = years[..(i + 1)];
            periods.Add(new(schoolId, new(from, to), years[i].Kind,
                Latest(known, f => f.Ownership) ?? Earliest(years, f => f.Ownership),
                Latest(known, f => f.Locality) ?? Earliest(years, f => f.Locality),
                Latest(known, f => f.Pupils), Latest(known, f => f.EstablishmentQuota)));
        }
        return periods;
    }

    private static T? Earliest<T>(SchoolYearFact[] years, Func<SchoolYearFact, T?> value) where T : struct
        => years.Select(value).FirstOrDefault(v => v is not null);

    private static T? Latest<T>(SchoolYearFact[] years, Func<SchoolYearFact, T?> value) where T : struct
        => years.Select(value).LastOrDefault(v => v is not null);
}
