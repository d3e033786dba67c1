using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using QijiangTeachers.Administration.Application.SignIn;

namespace QijiangTeachers.Administration.Http;

/// <summary>Who, and in which session. Roles are never in it.</summary>
internal static class SessionCookie
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
    private const string SessionClaim = "session";

    /// <summary>等保: 30 minutes without a click end the session.</summary>
    public static TimeSpan IdleTime { get; } = TimeSpan.FromMinutes(30);

    private static TimeSpan RenewedAfter { get; } = TimeSpan.FromMinutes(1);

    public static Task WriteAsync(HttpContext context, LogInResultDto who) => context.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(ClaimsOf(who), Scheme)));

    public static IEnumerable<Claim> ClaimsOf(LogInResultDto who)
        => [new(ClaimTypes.NameIdentifier, who.AccountId.ToString()), new(ClaimTypes.Name, who.UserName), new(SessionClaim, who.SessionId.ToString())];

    public static bool TryRead(ClaimsPrincipal user, out Guid id, out Guid session)
        => Guid.TryParse(user.FindFirstValue(SessionClaim), out session) & Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out id);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "qijiang.session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = IdleTime;
        options.SlidingExpiration = true;
        // Every click counts, not only those of the second half: else a form of 20 minutes could be too late.
        options.Events.OnCheckSlidingExpiration = context =>
        {
            context.ShouldRenew = context.ElapsedTime >= RenewedAfter;
            return Task.CompletedTask;
        };
        options.LoginPath = AccountPaths.LogIn;
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnRedirectToLogin = context =>
        {
            if (context.Request.Path.StartsWithSegments("/api")) context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            else context.Response.Redirect(context.Request.Method == HttpMethods.Post ? context.RedirectUri + AccountPaths.Unsent : context.RedirectUri);
            return Task.CompletedTask;
        };
        // The page says whom to ask; the address stays.
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
