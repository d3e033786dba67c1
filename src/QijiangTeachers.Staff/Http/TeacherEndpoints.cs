using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Staff.Application.Teachers;

namespace QijiangTeachers.Staff.Http;

internal static class TeacherEndpoints
{
    public static void MapTeachers(this IEndpointRouteBuilder app)
    {
        var teachers = app.MapGroup("/api/app/teachers").WithTags("Teacher").RequireAuthorization();
        teachers.MapGet("/", ([AsParameters] GetTeacherListInput input, ITeacherAppService s, CancellationToken ct) => s.GetListAsync(input, ct))
            .RequireAuthorization(StaffPermissions.Teachers.Default);
        teachers.MapGet("/export", ([AsParameters] ExportTeachersInput input, TableFileFormat? format, ITeacherAppService s, HttpContext http)
                => FileAnswers.Table("教师名册", format, (output, kind) => s.ExportAsync(input, kind, output, http.RequestAborted))).WithMetadata(new HeavyWorkAttribute())
            .RequireAuthorization(StaffPermissions.Teachers.Export);
        teachers.MapPost("/export-roster", (ExportRosterInput input, ITeacherAppService s, HttpContext http)
                => FileAnswers.Table("教师名册-完整", TableFileFormat.Xlsx, (output, _) => s.ExportRosterAsync(input, output, http.RequestAborted))).WithMetadata(new HeavyWorkAttribute())
            .RequireAuthorization(StaffPermissions.Teachers.Reveal);
        // A teacher reads the own record without the permission to see others: the service decides.
        teachers.MapGet("/{id:guid}", async Task<Results<Ok<TeacherDetailDto>, RedirectHttpResult>> (Guid id, DateOnly? asOf, ITeacherAppService s, HttpRequest request, CancellationToken ct) =>
        {
            try
            {
                return TypedResults.Ok(await s.GetAsync(id, asOf, ct));
            }
            catch (EntityNotFoundException)
            {
                // A merged record's old address leads on; not for ever (307), because a merge may be undone.
                if (await s.GetSurvivorAsync(id, ct) is not { } survivor) throw;
                return TypedResults.Redirect($"/api/app/teachers/{survivor}{request.QueryString}", permanent: false, preserveMethod: true);
            }
        }).WithMetadata(new ForApiClientsAttribute());
        teachers.MapGet("/{id:guid}/timeline", (Guid id, [AsParameters] GetTimelineInput input, ITeacherAppService s, CancellationToken ct) => s.GetTimelineAsync(id, input, ct)).WithMetadata(new ForApiClientsAttribute());
    }
}
