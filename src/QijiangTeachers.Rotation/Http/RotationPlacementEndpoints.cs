using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Rotation.Application.Placements;
using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Staff.Http;

namespace QijiangTeachers.Rotation.Http;

internal static class RotationPlacementEndpoints
{
    public static void MapRotationPlacements(this IEndpointRouteBuilder app)
    {
        var placements = app.MapGroup("/api/app/rotation-placements").WithTags("RotationPlacement").RequireAuthorization(RotationPermissions.Placements.Default);
        placements.MapGet("/", ([AsParameters] GetRotationPlacementListInput input, IRotationPlacementAppService s, CancellationToken ct) => s.GetListAsync(input, ct));
        placements.MapGet("/{id:guid}", (Guid id, IRotationPlacementAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        placements.MapGet("/export", ([AsParameters] GetRotationPlacementListInput input, TableFileFormat? format, IRotationPlacementAppService s, HttpContext http)
            => FileAnswers.Table("轮岗", format, (output, kind) => s.ExportAsync(input, kind, output, http.RequestAborted))).WithMetadata(new HeavyWorkAttribute()).RequireAuthorization(RotationPermissions.Placements.Browse);

        var manage = placements.MapGroup("").RequireAuthorization(RotationPermissions.Placements.Manage);
        manage.MapPost("/", async (CreateRotationPlacementDto input, IRotationPlacementAppService s, CancellationToken ct) =>
        {
            var made = await s.CreateAsync(input, ct);
            return TypedResults.Created($"/api/app/rotation-placements/{made.Id}", made);
        });
        manage.MapPost("/many", (CreateRotationPlacementsDto input, IRotationPlacementAppService s, CancellationToken ct) => s.CreateManyAsync(input, ct));
        manage.MapPut("/{id:guid}", (Guid id, UpdateRotationPlacementDto input, IRotationPlacementAppService s, CancellationToken ct) => s.UpdateAsync(id, input, ct));
        manage.MapPost("/{id:guid}/end", (Guid id, EndRotationPlacementDto input, IRotationPlacementAppService s, CancellationToken ct) => s.EndAsync(id, input, ct));
        manage.MapPost("/{id:guid}/take-back-end", (Guid id, ChangeFactDto input, IRotationPlacementAppService s, CancellationToken ct) => s.TakeBackEndAsync(id, input, ct));
        manage.MapDelete("/{id:guid}", (Guid id, [FromBody] ChangeFactDto input, IRotationPlacementAppService s, CancellationToken ct) => s.DeleteAsync(id, input, ct));
    }
}
