using QijiangTeachers.Contract.Tests.Rosters;

namespace QijiangTeachers.Contract.Tests.Judging;

/// <summary>A registry that reads rosters and answers: the reference model, or the product's command line.</summary>
internal interface IRegistry : IDisposable
{
    ImportReport Import(Roster roster, bool dryRun = false);

    IReadOnlyDictionary<string, Figure> Indicators(DateOnly asOf);

    /// <summary>教师编号 of the people behind a number.</summary>
    IReadOnlyList<string> People(string code, DateOnly asOf, string part = "numerator");
}
