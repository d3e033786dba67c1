using Microsoft.Extensions.Localization;
using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Application.People;

/// <summary>Facts in the words of a reason, in the language of the reader.</summary>
internal sealed class Say(IStringLocalizer<IndicatorsModule> T)
{
    /// <summary>A sentence of the module's texts; the facts stand apart from it.</summary>
    public string this[string key, params object[] facts] => T["Why:" + key, facts];

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd");

    public string Title(TitleTerm title) => title.ValidUntil is { } until
        ? this["Title", Terms.Shown(title.Title), Day(title.From), Day(until)]
        : this["TitleOpen", Terms.Shown(title.Title), Day(title.From)];

    /// <summary>The title and why it isn't in force on the day.</summary>
    public string NotInForce(TitleTerm title, DateOnly day)
    {
        if (title.From > day) return this["NotYet", Title(title), Day(day)];
        if (title.EndedOn is not { } end || end > day || title.ValidUntil < end) return this["Expired", Title(title), Day(day)];
        return title.EndReason is { } why ? this["EndedBecause", Title(title), Day(end), why] : this["Ended", Title(title), Day(end)];
    }

    public string Recognition(DualQualification recognition) => recognition.ValidUntil is { } until
        ? this["Dual", Terms.Shown(recognition.Level), Day(recognition.From), Day(until)]
        : this["DualOpen", Terms.Shown(recognition.Level), Day(recognition.From)];

    public string Service(ServiceSegment service, SchoolFacts schools)
        => this["Service", schools.Name(service.SchoolId), Terms.Shown(service.Employment), Day(service.ChainFrom)];

    public string NotInService(PersonFacts person, DateOnly day)
    {
        if (person.Segments.Where(s => s.To <= day).MaxBy(s => s.To) is { } last) return this["LeftService", Day(day), Day(last.To.AddDays(-1))];
        return person.Segments.Where(s => s.From > day).MinBy(s => s.From) is { } next ? this["BeforeService", Day(day), Day(next.From)] : this["NeverInService"];
    }

    /// <summary>Why a person in service is no full-time teacher.</summary>
    public string NotFullTime(ServiceSegment service) => service.Category != StaffCategory.FullTimeTeacher
        ? this["OtherCategory", Terms.Shown(service.Category)]
        : this["OtherEmployment", Terms.Shown(service.Employment)];

    public static string Hours(int tenths) => (tenths / 10m).ToString("0.#");

    public string Span(DateOnly from, DateOnly to) => EffectivePeriod.LastDayOf(to) is { } last ? this["Span", Day(from), Day(last)] : this["SpanOpen", Day(from)];
}
