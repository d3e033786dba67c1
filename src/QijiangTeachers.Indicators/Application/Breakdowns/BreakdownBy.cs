using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Indicators.Application.Breakdowns;

/// <summary>By what a figure is told apart.</summary>
public enum BreakdownBy
{
    [Term("学校", English = "School")] School = 1,

    /// <summary>任教学段.</summary>
    [Term("学段", English = "Stage")] Stage = 2,

    /// <summary>任教学科.</summary>
    [Term("学科", English = "Subject")] Subject = 3,

    /// <summary>城乡 of the employer.</summary>
    [Term("城乡", English = "Urban or rural")] Locality = 4,
}
