using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Staff.Application.Reorganisations;

namespace QijiangTeachers.Staff.Http;

internal static class ReorganisationEndpoints
{
    public static void MapReorganisations(this IEndpointRouteBuilder app)
    {
        var acts = app.MapGroup("/api/app/school-reorganisations").WithTags("SchoolReorganisation").RequireAuthorization(StaffPermissions.Schools.Reorganise);
        acts.MapGet("/", ([AsParameters] GetReorganisationListInput input, ISchoolReorganisationAppService s, CancellationToken ct) => s.GetListAsync(input, ct));
        acts.MapPost("/preview", (ReorganiseSchoolInput input, ISchoolReorganisationAppService s, CancellationToken ct) => s.PreviewAsync(input, ct));
        acts.MapPost("/", async (ReorganiseSchoolDto input, ISchoolReorganisationAppService s, CancellationToken ct) =>
        {
            var made = await s.CreateAsync(input, ct);
            return TypedResults.Created($"/api/app/school-reorganisations/{made.Id}", made);
        });
        acts.MapGet("/{id:guid}", (Guid id, ISchoolReorganisationAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        acts.MapPost("/{id:guid}/undo", (Guid id, UndoReorganisationDto input, ISchoolReorganisationAppService s, CancellationToken ct) => s.UndoAsync(id, input, ct));
    }
}
