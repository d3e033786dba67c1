using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Administration.Application.SignIn;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Kernel.Security;

namespace QijiangTeachers.Administration.Http;

/// <summary>Log-in by cookie for API callers, and what can't be a page.</summary>
internal static class AccountSessionEndpoints
{
    public static void MapAccountSession(this IEndpointRouteBuilder app)
    {
        var account = app.MapGroup("/api/app/account").WithTags("Account");
        MapOwn(account);
        MapLogOutForm(app);
        account.MapPost("/login", async (LogInDto input, ILogInAppService logIn, HttpContext http, CancellationToken ct) =>
        {
            var who = await logIn.LogInAsync(input, ct);
            await SessionCookie.WriteAsync(http, who);
            return TypedResults.Ok(who);
        }).AllowAnonymous().RequireRateLimiting(LogInLimit.Policy);
        account.MapPost("/activate", async (ActivateDto input, ILogInAppService logIn, HttpContext http, CancellationToken ct) =>
        {
            // The password is set; whoever has a second factor logs in with both.
            var who = (await logIn.ActivateAsync(input, ct)).Who ?? throw AccountErrors.SecondFactorNeeded();
            await SessionCookie.WriteAsync(http, who);
            return TypedResults.Ok(who);
        }).AllowAnonymous().RequireRateLimiting(LogInLimit.Policy);
        account.MapPost("/change-password", async (ChangePasswordDto input, ILogInAppService logIn, HttpContext http, CancellationToken ct) =>
        {
            var who = await logIn.ChangePasswordAsync(input, ct);
            await SessionCookie.WriteAsync(http, who);
            return TypedResults.Ok(who);
        }).RequireAuthorization().RequireRateLimiting(LogInLimit.Policy).WithMetadata(new AllowBeforePasswordChangeAttribute());
        account.MapPost("/confirm", async (ConfirmDto input, IConfirmation confirmation, CancellationToken ct) =>
        {
            await confirmation.ConfirmAsync(input.Secret, ct);
            return TypedResults.NoContent();
        }).RequireAuthorization().RequireRateLimiting(LogInLimit.Policy).WithMetadata(new AllowBeforeSecondFactorAttribute());
        account.MapPost("/logout", async (ILogInAppService logIn, HttpContext http) =>
        {
            await logIn.LogOutAsync(http.RequestAborted);
            await http.SignOutAsync(SessionCookie.Scheme);
            return TypedResults.NoContent();
        }).AllowAnonymous();
    }

    private static void MapOwn(RouteGroupBuilder account)
    {
        account.MapGet("/", (IMyAccountAppService s, CancellationToken ct) => s.GetAsync(ct)).RequireAuthorization();
        account.MapDelete("/external-logins/{externalLoginId:guid}", async (Guid externalLoginId, IMyAccountAppService s, CancellationToken ct) =>
        {
            await s.DeleteExternalLoginAsync(externalLoginId, ct);
            return TypedResults.NoContent();
        }).RequireAuthorization().RequireRateLimiting(LogInLimit.Policy);
    }

    private static void MapLogOutForm(IEndpointRouteBuilder app)
    {
        // The form in the person menu; antiforgery is checked because it is a form.
        app.MapPost(AccountPaths.LogOut, async (ILogInAppService logIn, HttpContext http, [FromForm] string? returnUrl) =>
        {
            await logIn.LogOutAsync(http.RequestAborted);
            await http.SignOutAsync(SessionCookie.Scheme);
            return TypedResults.LocalRedirect(AccountPaths.LogIn);
        }).AllowAnonymous().ExcludeFromDescription();
    }
}
