using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Training.Application.Rules;

namespace QijiangTeachers.Training.Http;

internal static class CreditRuleSetEndpoints
{
    public static void MapCreditRuleSets(this IEndpointRouteBuilder app)
    {
        var rules = app.MapGroup("/api/app/credit-rule-sets").WithTags("CreditRuleSet").RequireAuthorization(TrainingPermissions.CreditRules.Default);
        rules.MapGet("/", (ICreditRuleSetAppService s, CancellationToken ct) => s.GetListAsync(ct));
        rules.MapGet("/{id:guid}", (Guid id, ICreditRuleSetAppService s, CancellationToken ct) => s.GetAsync(id, ct));

        var manage = rules.MapGroup("").RequireAuthorization(TrainingPermissions.CreditRules.Manage);
        manage.MapPost("/preview", (CreateCreditRuleSetDto input, ICreditRuleSetAppService s, CancellationToken ct) => s.PreviewAsync(input, ct));
        manage.MapPost("/", async (CreateCreditRuleSetDto input, ICreditRuleSetAppService s, CancellationToken ct) =>
        {
            var made = await s.CreateAsync(input, ct);
            return TypedResults.Created($"/api/app/credit-rule-sets/{made.Id}", made);
        });
    }
}
