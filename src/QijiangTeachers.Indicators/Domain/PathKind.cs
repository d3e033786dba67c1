using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Indicators.Domain;

/// <summary>How the yearly path runs from baseline to target (domain.md §6).</summary>
public enum PathKind
{
    /// <summary>Equal steps of the value; inside a year by days.</summary>
    [Term("逐年均匀")] Linear = 1,

    /// <summary>Equal steps of the reciprocal: of teachers per child where the value is children per teacher.</summary>
    [Term("按倒数均匀")] Reciprocal = 2,

    /// <summary>Year-end values entered by the district.</summary>
    [Term("逐年填写")] Entered = 3,
}
