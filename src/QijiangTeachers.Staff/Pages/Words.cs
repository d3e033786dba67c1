using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages;

/// <summary>How the pages of this module say things.</summary>
internal static class Words
{
    /// <summary>The term, or 未填.</summary>
    public static string Of<T>(T? value) where T : struct, Enum => value is { } known ? Terms.Of(known) : "未填";

    public static string Text(string? text) => string.IsNullOrEmpty(text) ? "未填" : text;

    public static string Day(DateOnly? day, string missing = "未填") => day?.ToString("yyyy-MM-dd") ?? missing;

    /// <summary>2015-09-01 至 2025-08-31, 2015-09-01 至今.</summary>
    public static string Period(DateOnly from, DateOnly? lastDay)
        => lastDay is { } last ? $"{Start(from)} 至 {last:yyyy-MM-dd}" : $"{Start(from)} 至今";

    /// <summary>10 年 3 个月.</summary>
    public static string Months(int? months) => months is not { } m ? "未知" : m < 12 ? $"{m} 个月" : m % 12 == 0 ? $"{m / 12} 年" : $"{m / 12} 年 {m % 12} 个月";

    public static string StageAndSubject(SchoolStage? stage, string? subject) => (stage, subject) switch
    {
        ({ } s, { Length: > 0 } text) => $"{Terms.Of(s)} · {text}",
        ({ } s, _) => Terms.Of(s),
        (null, { Length: > 0 } text) => text,
        _ => "未填",
    };

    public static Status StatusOf(TeacherState state) => state switch
    {
        TeacherState.InService => Status.InService,
        TeacherState.NotYet => Status.Waiting,
        _ => Status.LeftService,
    };

    public static Status StatusOf(FaultState state) => state switch
    {
        FaultState.Open => Status.Pending,
        FaultState.Corrected => Status.Done,
        FaultState.Withdrawn => Status.Withdrawn,
        _ => Status.Ended,
    };

    private static string Start(DateOnly from) => from == DateOnly.MinValue ? "最初" : $"{from:yyyy-MM-dd}";
}
