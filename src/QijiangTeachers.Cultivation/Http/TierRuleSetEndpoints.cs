using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Cultivation.Application.TierRules;

namespace QijiangTeachers.Cultivation.Http;

internal static class TierRuleSetEndpoints
{
    public static void MapTierRuleSets(this IEndpointRouteBuilder app)
    {
        var rules = app.MapGroup("/api/app/tier-rule-sets").WithTags("TierRuleSet").RequireAuthorization(CultivationPermissions.TierRules.Default);
        rules.MapGet("/", (ITierRuleSetAppService s, CancellationToken ct) => s.GetListAsync(ct));
        rules.MapGet("/{id:guid}", (Guid id, ITierRuleSetAppService s, CancellationToken ct) => s.GetAsync(id, ct));

        var manage = rules.MapGroup("").RequireAuthorization(CultivationPermissions.TierRules.Manage);
        manage.MapPost("/preview", (CreateTierRuleSetDto input, ITierRuleSetAppService s, CancellationToken ct) => s.PreviewAsync(input, ct));
        manage.MapPost("/", async (CreateTierRuleSetDto input, ITierRuleSetAppService s, CancellationToken ct) =>
        {
            var made = await s.CreateAsync(input, ct);
            return TypedResults.Created($"/api/app/tier-rule-sets/{made.Id}", made);
        });
    }
}
