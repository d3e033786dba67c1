using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Indicators.Domain;

/// <summary>How an indicator stands against its path (domain.md §6).</summary>
public enum TargetStanding
{
    /// <summary>At or better than the path.</summary>
    [Term("达到", English = "Reached")] Reached = 1,

    /// <summary>Behind by at most one linear year: a fifth of the way in a plan of five years.</summary>
    [Term("滞后", English = "Behind")] Behind = 2,

    /// <summary>Further behind.</summary>
    [Term("预警", English = "Alarm")] Warning = 3,

    /// <summary>No value or no path.</summary>
    [Term("无数据", English = "No data")] Unknown = 4,
}
