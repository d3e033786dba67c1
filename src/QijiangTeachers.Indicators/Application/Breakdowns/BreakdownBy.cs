using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Indicators.Application.Breakdowns;

/// <summary>By what a figure is told apart.</summary>
public enum BreakdownBy
{
    [Term("学校")] School = 1,

    /// <summary>任教学段.</summary>
    [Term("学段")] Stage = 2,

    /// <summary>任教学科.</summary>
    [Term("学科")] Subject = 3,

    /// <summary>城乡 of the employer.</summary>
    [Term("城乡")] Locality = 4,
}
