using System.Globalization;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages;

/// <summary>How the pages of this module say things.</summary>
internal static class Words
{
    public static string NotGiven => Word("未填", "not given");

    /// <summary>The term, or 未填.</summary>
    public static string Of<T>(T? value) where T : struct, Enum => value is { } known ? Terms.Shown(known) : NotGiven;

    public static string Text(string? text) => string.IsNullOrEmpty(text) ? NotGiven : text;

    public static string Day(DateOnly? day, string? missing = null) => day?.ToString("yyyy-MM-dd") ?? missing ?? NotGiven;

    /// <summary>2015-09-01 至 2025-08-31, 2015-09-01 至今.</summary>
    public static string Period(DateOnly from, DateOnly? lastDay)
        => lastDay is { } last ? $"{Start(from)} {Word("至", "to")} {last:yyyy-MM-dd}" : $"{Start(from)} {Word("至今", "until now")}";

    /// <summary>10 年 3 个月.</summary>
    public static string Months(int? months) => months switch
    {
        null => Word("未知", "unknown"),
        < 12 => $"{months} {Word("个月", "mo")}",
        { } m when m % 12 == 0 => $"{m / 12} {Word("年", "yr")}",
        { } m => $"{m / 12} {Word("年", "yr")} {m % 12} {Word("个月", "mo")}",
    };

    public static string StageAndSubject(SchoolStage? stage, string? subject) => (stage, subject) switch
    {
        ({ } s, { Length: > 0 } text) => $"{Terms.Shown(s)} · {text}",
        ({ } s, _) => Terms.Shown(s),
        (null, { Length: > 0 } text) => text,
        _ => NotGiven,
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

    public static Status StatusOf(RowAct act) => act switch
    {
        RowAct.Blocked => Status.Error,
        RowAct.SetAside => Status.MaybeDuplicate,
        RowAct.Moved => Status.Done,
        _ => Status.Reminder,
    };

    private static string Start(DateOnly from) => from == DateOnly.MinValue ? Word("最初", "earliest") : $"{from:yyyy-MM-dd}";

    private static string Word(string chinese, string english) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? english : chinese;
}
