using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using QijiangTeachers.Indicators.Application.Breakdowns;
using QijiangTeachers.Indicators.Application.Dashboards;
using QijiangTeachers.Indicators.Application.Indicators;
using QijiangTeachers.Indicators.Application.People;
using QijiangTeachers.Indicators.Application.Schools;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Tables;

namespace QijiangTeachers.Indicators.Http;

internal static class IndicatorEndpoints
{
    public static void MapIndicators(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/api/app/indicators").WithTags("Indicator").RequireAuthorization(IndicatorsPermissions.Default);
        group.MapGet("/", (DateOnly? asOf, Guid? schoolId, IIndicatorAppService s, CancellationToken ct) => s.GetListAsync(asOf, schoolId, ct));
        group.MapGet("/overview", (DateOnly? asOf, Guid? schoolId, IIndicatorAppService s, CancellationToken ct) => s.GetOverviewAsync(asOf, schoolId, ct));
        group.MapGet("/schools", ([AsParameters] GetSchoolStandingsInput input, IIndicatorAppService s, CancellationToken ct) => s.GetSchoolsAsync(input, ct));
        group.MapGet("/export", ([AsParameters] GetSchoolStandingsInput input, TableFileFormat? format, IIndicatorAppService s, IStringLocalizer<IndicatorsModule> texts, HttpContext http)
            => File(format, texts["Progress"], (kind, output) => s.ExportAsync(input, kind, output, http.RequestAborted))).WithMetadata(new HeavyWorkAttribute());
        group.MapGet("/{code}", (string code, DateOnly? asOf, Guid? schoolId, IIndicatorAppService s, CancellationToken ct) => s.GetAsync(code, asOf, schoolId, ct));
        group.MapGet("/{code}/breakdown", (string code, DateOnly? asOf, BreakdownBy? by, Guid? schoolId, IIndicatorAppService s, CancellationToken ct)
            => s.GetBreakdownAsync(code, new() { AsOf = asOf, By = by, SchoolId = schoolId }, ct));
        group.MapGet("/{code}/trend", (string code, DateOnly? asOf, Guid? schoolId, bool? yearly, IIndicatorAppService s, CancellationToken ct)
            => s.GetTrendAsync(code, asOf, schoolId, yearly ?? false, ct));
        group.MapGet("/{code}/forecast", async (string code, DateOnly? asOf, Guid? schoolId, IIndicatorAppService s, CancellationToken ct)
            => await s.GetForecastAsync(code, asOf, schoolId, ct) is { } forecast ? TypedResults.Ok(forecast) : (IResult)TypedResults.NoContent());
        group.MapGet("/{code}/change", async (string code, DateOnly from, DateOnly to, Guid? schoolId, IIndicatorAppService s, CancellationToken ct)
            => await s.GetChangeAsync(code, from, to, schoolId, ct) is { } change ? TypedResults.Ok(change) : (IResult)TypedResults.NoContent());

        var people = group.MapGroup("/{code}/people").RequireAuthorization(IndicatorsPermissions.People);
        people.MapGet("/", (string code, [AsParameters] GetIndicatorPeopleInput input, IIndicatorAppService s, CancellationToken ct) => s.GetPeopleAsync(code, input, ct));
        people.MapGet("/export", (string code, [AsParameters] GetIndicatorPeopleInput input, TableFileFormat? format, IIndicatorAppService s, IStringLocalizer<IndicatorsModule> texts, HttpContext http)
            => File(format, texts["Export:PeopleFile"], (kind, output) => s.ExportPeopleAsync(code, input, kind, output, http.RequestAborted))).WithMetadata(new HeavyWorkAttribute());

        app.MapGet("/api/app/teachers/{id:guid}/indicators", (Guid id, DateOnly? asOf, IIndicatorAppService s, CancellationToken ct) => s.GetTeacherAsync(id, asOf, ct))
            .WithTags("Indicator").RequireAuthorization().WithMetadata(new ForApiClientsAttribute());
        app.MapGet("/api/app/dashboards/district", (DateOnly? asOf, IDashboardAppService s, CancellationToken ct) => s.GetDistrictAsync(asOf, ct))
            .WithTags("Dashboard").RequireAuthorization(IndicatorsPermissions.District);
        app.MapGet("/api/app/dashboards/school", (Guid? schoolId, DateOnly? asOf, IDashboardAppService s, CancellationToken ct) => s.GetSchoolAsync(schoolId, asOf, ct))
            .WithTags("Dashboard").RequireAuthorization(IndicatorsPermissions.School);
    }

    private static PushStreamHttpResult File(TableFileFormat? format, string name, Func<TableFileFormat, Stream, Task> write)
    {
        var kind = format ?? TableFileFormat.Xlsx;
        return TypedResults.Stream(output => write(kind, output), TableWriter.ContentTypeOf(kind), $"{name}.{(kind == TableFileFormat.Csv ? "csv" : "xlsx")}");
    }
}
