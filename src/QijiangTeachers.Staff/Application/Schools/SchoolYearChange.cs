using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Schools;

/// <summary>What a school says of itself from a school year on.</summary>
internal static class SchoolYearChange
{
    /// <summary>
    /// The first year of the change exists afterwards; the numbers that it doesn't give are left open, for they were counted in
    /// another year.
    /// </summary>
    public static IReadOnlyDictionary<int, SchoolYearFacts> From(IReadOnlyDictionary<int, SchoolYearFacts> years, int first, Func<SchoolYearFacts, SchoolYearFacts> change)
    {
        var changed = years.Where(y => y.Key >= first).ToDictionary(y => y.Key, y => change(y.Value));
        if (years.ContainsKey(first)) return changed;
        var model = years.Where(y => y.Key < first).OrderByDescending(y => y.Key).Concat(years.OrderBy(y => y.Key)).Select(y => y.Value).First();
        if (change(model) != model) changed[first] = change(model) with { Pupils = null, EstablishmentQuota = null };
        return changed;
    }
}
