using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Indicators.Domain;

/// <summary>How the yearly path runs from baseline to target (domain.md §6).</summary>
public enum PathKind
{
    /// <summary>Equal steps of the value; inside a year by days.</summary>
    [Term("逐年均匀", English = "Even yearly steps")] Linear = 1,

    /// <summary>Equal steps of the reciprocal: of teachers per child where the value is children per teacher.</summary>
    [Term("按倒数均匀", English = "Even steps of the reciprocal")] Reciprocal = 2,

    /// <summary>Year-end values entered by the district.</summary>
    [Term("逐年填写", English = "Entered year by year")] Entered = 3,
}
