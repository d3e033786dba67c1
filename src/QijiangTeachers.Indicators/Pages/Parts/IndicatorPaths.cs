using QijiangTeachers.Indicators.Application.People;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Indicators.Pages.Parts;

/// <summary>Addresses of the module's pages.</summary>
internal static class IndicatorPaths
{
    public const string District = "/progress", School = "/school/overview", All = "/indicators", Schools = "/indicators/schools", Plans = "/plans", NewPlan = "/plans/new";

    public static string Of(string code, DateOnly? asOf = null, Guid? schoolId = null) => Query($"{All}/{code}", ("asOf", Day(asOf)), ("schoolId", schoolId?.ToString()));

    public static string AllOf(DateOnly? asOf, Guid? schoolId = null) => Query(All, ("asOf", Day(asOf)), ("schoolId", schoolId?.ToString()));

    public static string People(string code, DateOnly? asOf, PeoplePart part = PeoplePart.Numerator, Guid? schoolId = null, DateOnly? since = null) => Query($"{All}/{code}/people",
        ("asOf", Day(asOf)), ("part", part == PeoplePart.Numerator ? null : part.ToString().ToLowerInvariant()), ("since", Day(since)), ("schoolId", schoolId?.ToString()));

    public static string Plan(Guid id) => $"{Plans}/{id}";

    public static string Targets(Guid id) => $"{Plans}/{id}/targets";

    private static string? Day(DateOnly? day) => day is { } d ? Show.Date(d) : null;

    private static string Query(string path, params (string Name, string? Value)[] values)
    {
        var pairs = values.Where(v => v.Value is not null).Select(v => $"{v.Name}={Uri.EscapeDataString(v.Value!)}").ToList();
        return pairs.Count == 0 ? path : $"{path}?{string.Join('&', pairs)}";
    }
}
