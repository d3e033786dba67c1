using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Staff.Application.Erasing;

namespace QijiangTeachers.Staff.Http;

internal static class ErasureEndpoints
{
    public static void MapErasures(this IEndpointRouteBuilder app)
    {
        var erasures = app.MapGroup("/api/app/erasures").WithTags("Erasure").RequireAuthorization(StaffPermissions.Teachers.Erase);
        erasures.MapGet("/", ([AsParameters] GetErasureListInput input, IErasureAppService s, CancellationToken ct) => s.GetListAsync(input, ct));
        erasures.MapGet("/preview/{teacherId:guid}", (Guid teacherId, IErasureAppService s, CancellationToken ct) => s.GetPreviewAsync(teacherId, ct));
        erasures.MapPost("/", async (EraseTeacherDto input, IErasureAppService s, CancellationToken ct) =>
        {
            var id = await s.CreateAsync(input, ct);
            return TypedResults.Created($"/api/app/requests/{id}", id);
        });
    }
}
