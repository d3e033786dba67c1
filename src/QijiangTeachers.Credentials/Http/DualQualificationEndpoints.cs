using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Credentials.Application;
using QijiangTeachers.Credentials.Application.DualQualifications;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Staff.Http;

namespace QijiangTeachers.Credentials.Http;

internal static class DualQualificationEndpoints
{
    public static void MapDualQualifications(this IEndpointRouteBuilder app)
    {
        var recognitions = app.MapGroup("/api/app/dual-qualifications").WithTags("DualQualification").RequireAuthorization(CredentialsPermissions.DualQualifications.Default);
        recognitions.MapGet("/", ([AsParameters] GetDualQualificationListInput input, IDualQualificationAppService s, CancellationToken ct) => s.GetListAsync(input, ct));
        recognitions.MapGet("/{id:guid}", (Guid id, IDualQualificationAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        recognitions.MapGet("/export", ([AsParameters] GetDualQualificationListInput input, TableFileFormat? format, IDualQualificationAppService s, HttpContext http)
            => FileAnswers.Table("双师型", format, (output, kind) => s.ExportAsync(input, kind, output, http.RequestAborted))).WithMetadata(new HeavyWorkAttribute()).RequireAuthorization(CredentialsPermissions.DualQualifications.Browse);

        var manage = recognitions.MapGroup("").RequireAuthorization(CredentialsPermissions.DualQualifications.Manage);
        manage.MapPost("/", async (CreateDualQualificationDto input, IDualQualificationAppService s, CancellationToken ct) =>
        {
            var made = await s.CreateAsync(input, ct);
            return TypedResults.Created($"/api/app/dual-qualifications/{made.Id}", made);
        });
        manage.MapPost("/many", (CreateDualQualificationsDto input, IDualQualificationAppService s, CancellationToken ct) => s.CreateManyAsync(input, ct));
        manage.MapPut("/{id:guid}", (Guid id, UpdateDualQualificationDto input, IDualQualificationAppService s, CancellationToken ct) => s.UpdateAsync(id, input, ct));
        manage.MapPost("/{id:guid}/end", (Guid id, EndRecognitionDto input, IDualQualificationAppService s, CancellationToken ct) => s.EndAsync(id, input, ct));
        manage.MapPost("/{id:guid}/take-back-end", (Guid id, ChangeFactDto input, IDualQualificationAppService s, CancellationToken ct) => s.TakeBackEndAsync(id, input, ct));
        manage.MapDelete("/{id:guid}", (Guid id, [FromBody] ChangeFactDto input, IDualQualificationAppService s, CancellationToken ct) => s.DeleteAsync(id, input, ct));
    }
}
