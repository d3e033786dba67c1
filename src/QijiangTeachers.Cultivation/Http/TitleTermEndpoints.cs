using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Credentials.Application;
using QijiangTeachers.Cultivation.Application.Titles;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Staff.Http;

namespace QijiangTeachers.Cultivation.Http;

internal static class TitleTermEndpoints
{
    public static void MapTitleTerms(this IEndpointRouteBuilder app)
    {
        var titles = app.MapGroup("/api/app/title-terms").WithTags("TitleTerm").RequireAuthorization(CultivationPermissions.Titles.Default);
        titles.MapGet("/", ([AsParameters] GetTitleTermListInput input, ITitleTermAppService s, CancellationToken ct) => s.GetListAsync(input, ct));
        titles.MapGet("/{id:guid}", (Guid id, ITitleTermAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        titles.MapGet("/export", ([AsParameters] GetTitleTermListInput input, TableFileFormat? format, ITitleTermAppService s, HttpContext http)
            => FileAnswers.Table("称号", format, (output, kind) => s.ExportAsync(input, kind, output, http.RequestAborted))).WithMetadata(new HeavyWorkAttribute()).RequireAuthorization(CultivationPermissions.Titles.Browse);

        var manage = titles.MapGroup("").RequireAuthorization(CultivationPermissions.Titles.Manage);
        manage.MapPost("/", async (CreateTitleTermDto input, ITitleTermAppService s, CancellationToken ct) =>
        {
            var made = await s.CreateAsync(input, ct);
            return TypedResults.Created($"/api/app/title-terms/{made.Id}", made);
        });
        manage.MapPost("/many", (CreateTitleTermsDto input, ITitleTermAppService s, CancellationToken ct) => s.CreateManyAsync(input, ct));
        manage.MapPut("/{id:guid}", (Guid id, UpdateTitleTermDto input, ITitleTermAppService s, CancellationToken ct) => s.UpdateAsync(id, input, ct));
        manage.MapPost("/{id:guid}/end", (Guid id, EndRecognitionDto input, ITitleTermAppService s, CancellationToken ct) => s.EndAsync(id, input, ct));
        manage.MapPost("/{id:guid}/take-back-end", (Guid id, ChangeFactDto input, ITitleTermAppService s, CancellationToken ct) => s.TakeBackEndAsync(id, input, ct));
        manage.MapDelete("/{id:guid}", (Guid id, [FromBody] ChangeFactDto input, ITitleTermAppService s, CancellationToken ct) => s.DeleteAsync(id, input, ct));
    }
}
