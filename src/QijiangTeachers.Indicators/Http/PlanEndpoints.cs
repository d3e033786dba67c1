using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Indicators.Application.Plans;

namespace QijiangTeachers.Indicators.Http;

internal static class PlanEndpoints
{
    public static void MapPlans(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/api/app/plans").WithTags("Plan").RequireAuthorization(IndicatorsPermissions.Plans.Default);
        group.MapGet("/", (IPlanAppService s, CancellationToken ct) => s.GetListAsync(ct));
        group.MapGet("/{id:guid}", (Guid id, IPlanAppService s, CancellationToken ct) => s.GetAsync(id, ct));

        var edit = group.MapGroup("").RequireAuthorization(IndicatorsPermissions.Plans.Edit);
        edit.MapGet("/draft", (IPlanAppService s, CancellationToken ct) => s.GetDraftAsync(ct));
        edit.MapPost("/", async (CreatePlanDto input, IPlanAppService s, CancellationToken ct) =>
        {
            var id = await s.CreateAsync(input, ct);
            return TypedResults.Created($"/api/app/plans/{id}", await s.GetAsync(id, ct));
        });
        edit.MapPost("/{id:guid}/change-targets", async (Guid id, ChangeTargetsDto input, IPlanAppService s, CancellationToken ct) =>
        {
            await s.ChangeTargetsAsync(id, input, ct);
            return TypedResults.NoContent();
        });
    }
}
