using System.Globalization;

namespace QijiangTeachers.Contract.Tests.Reference;

/// <summary>A school with its facts per school year.</summary>
internal sealed class SchoolFacts
{
    public SortedDictionary<int, Fact> Years { get; } = [];

    /// <summary>Of the school year containing the day, else of the latest earlier year given, else of the earliest.</summary>
    public string AttributeOn(string column, DateOnly day)
    {
        var year = China.SchoolYearOf(day);
        var given = Years.Where(y => y.Value[column].Length > 0).ToList();
        var upTo = given.Where(y => y.Key <= year).ToList();
        return upTo.Count > 0 ? upTo[^1].Value[column] : given.Count > 0 ? given[0].Value[column] : "";
    }

    /// <summary>学生数 of the school year containing the day, else of the latest earlier year given; else none.</summary>
    public int ChildrenOn(DateOnly day)
    {
        var given = Years.Where(y => y.Key <= China.SchoolYearOf(day) && y.Value["学生数"].Length > 0).ToList();
        return given.Count == 0 ? 0 : int.Parse(given[^1].Value["学生数"], CultureInfo.InvariantCulture);
    }
}
