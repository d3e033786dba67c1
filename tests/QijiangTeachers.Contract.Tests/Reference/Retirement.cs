namespace QijiangTeachers.Contract.Tests.Reference;

/// <summary>domain.md §8: 60 or 55 years plus at most 36 months, a month for every four since the base month.</summary>
internal static class Retirement
{
    public static DateOnly DateOf(DateOnly birth, bool woman, string professionalTitle)
    {
        var asMen = !woman || professionalTitle is "高级教师" or "正高级教师";
        var months = (birth.Year - (asMen ? 1965 : 1970)) * 12 + birth.Month - 1;
        var delay = months < 0 ? 0 : Math.Min(36, months / 4 + 1);
        return birth.AddMonths((asMen ? 60 : 55) * 12 + delay);
    }
}
