using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Administration.Application.SecondFactors;
using QijiangTeachers.Kernel.Security;

namespace QijiangTeachers.Administration.Http;

internal static class SecondFactorEndpoints
{
    public static void MapSecondFactor(this IEndpointRouteBuilder app)
    {
        var factor = app.MapGroup("/api/app/account/second-factor").WithTags("Account").RequireAuthorization().WithMetadata(new AllowBeforeSecondFactorAttribute());
        factor.MapGet("/", (ISecondFactorAppService s, CancellationToken ct) => s.GetAsync(ct));

        var tries = factor.MapGroup("").RequireRateLimiting(LogInLimit.Policy);
        tries.MapPost("/begin", (ISecondFactorAppService s, CancellationToken ct) => s.BeginAsync(null, ct)).WithMetadata(new SecretAnswerAttribute());
        tries.MapPost("/confirm", (ConfirmSecondFactorDto input, ISecondFactorAppService s, CancellationToken ct) => s.ConfirmAsync(input, ct)).WithMetadata(new SecretAnswerAttribute());
        tries.MapPost("/renew-codes", (ISecondFactorAppService s, CancellationToken ct) => s.RenewCodesAsync(ct)).WithMetadata(new SecretAnswerAttribute());
        tries.MapPost("/turn-off", (TurnOffSecondFactorDto input, ISecondFactorAppService s, CancellationToken ct) => s.TurnOffAsync(input, ct));
    }
}
