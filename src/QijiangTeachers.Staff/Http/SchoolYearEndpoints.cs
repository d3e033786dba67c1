using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Staff.Application.RollOver;

namespace QijiangTeachers.Staff.Http;

internal static class SchoolYearEndpoints
{
    public static void MapSchoolYears(this IEndpointRouteBuilder app)
    {
        var years = app.MapGroup("/api/app/school-years").WithTags("SchoolYear").RequireAuthorization(StaffPermissions.Schools.Manage);
        years.MapGet("/", ([AsParameters] GetSchoolYearListInput input, ISchoolYearAppService s, CancellationToken ct) => s.GetListAsync(input, ct));
        years.MapGet("/summary", (int? year, ISchoolYearAppService s, CancellationToken ct) => s.GetSummaryAsync(year, ct));
        years.MapPost("/roll-over", (RollOverDto input, ISchoolYearAppService s, CancellationToken ct) => s.RollOverAsync(input, ct));
    }
}
