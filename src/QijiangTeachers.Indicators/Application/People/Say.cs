using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Application.People;

/// <summary>Facts in the words of a reason.</summary>
internal static class Say
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd");

    public static string Title(TitleTerm title)
        => $"称号 {Terms.Of(title.Title)} 认定 {Day(title.From)} {(title.ValidUntil is { } until ? $"有效期至 {Day(until)}" : "有效期未填")}";

    /// <summary>The title and why it isn't in force on the day.</summary>
    public static string NotInForce(TitleTerm title, DateOnly day)
    {
        if (title.From > day) return $"{Title(title)}: {Day(day)} 尚未认定";
        var ended = title.EndedOn is { } end && end <= day && (title.ValidUntil is not { } until || end <= until);
        return ended
            ? $"{Title(title)}: {Day(title.EndedOn!.Value)} 终止{(title.EndReason is { } why ? $"（{why}）" : "")}"
            : $"{Title(title)}: {Day(day)} 已过期";
    }

    public static string Recognition(DualQualification recognition)
        => $"双师型（{Terms.Of(recognition.Level)}）认定 {Day(recognition.From)} {(recognition.ValidUntil is { } until ? $"有效期至 {Day(until)}" : "有效期未填")}";

    public static string Service(ServiceSegment service, SchoolFacts schools)
        => $"在职 · {schools.Name(service.SchoolId)}（{Terms.Of(service.Employment)}，{Day(service.ChainFrom)} 起）";

    public static string NotInService(PersonFacts person, DateOnly day)
    {
        if (person.Segments.Where(s => s.To <= day).MaxBy(s => s.To) is { } last) return $"{Day(day)} 不在职：最后在职日 {Day(last.To.AddDays(-1))}";
        return person.Segments.Where(s => s.From > day).MinBy(s => s.From) is { } next ? $"{Day(day)} 不在职：{Day(next.From)} 到校" : "没有任职经历";
    }

    /// <summary>Why a person in service is no full-time teacher.</summary>
    public static string NotFullTime(ServiceSegment service) => service.Category != StaffCategory.FullTimeTeacher
        ? $"教师类别 {Terms.Of(service.Category)}，不是专任教师"
        : $"用工形式 {Terms.Of(service.Employment)}，专任教师只计在编和聘用";

    public static string Hours(int tenths) => (tenths / 10m).ToString("0.#");

    public static string Span(DateOnly from, DateOnly to) => EffectivePeriod.LastDayOf(to) is { } last ? $"{Day(from)} 至 {Day(last)}" : $"{Day(from)} 起";
}
