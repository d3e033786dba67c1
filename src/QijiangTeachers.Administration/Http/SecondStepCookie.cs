using Microsoft.AspNetCore.Http;
using QijiangTeachers.Administration.Application.SignIn;

namespace QijiangTeachers.Administration.Http;

/// <summary>Carries the ticket of the first step to the page that asks for the code.</summary>
internal static class SecondStepCookie
{
    private const string Name = "qijiang.second-step";

    public static string PathFor(string? returnUrl)
        => string.IsNullOrEmpty(returnUrl) ? AccountPaths.SecondStep : $"{AccountPaths.SecondStep}?returnUrl={Uri.EscapeDataString(returnUrl)}";

    public static string? Read(HttpContext http) => http.Request.Cookies[Name];

    /// <returns>Whether the person is in; otherwise the second step comes first.</returns>
    public static async Task<bool> EnterAsync(HttpContext http, LogInStepDto step)
    {
        if (step.Who is null)
        {
            http.Response.Cookies.Append(Name, step.Ticket!, Options(http, SecondStepTickets.Lifetime));
            return false;
        }
        await SessionCookie.WriteAsync(http, step.Who);
        if (Read(http) is not null) http.Response.Cookies.Delete(Name, Options(http, null));
        return true;
    }

    private static CookieOptions Options(HttpContext http, TimeSpan? lifetime)
        => new() { HttpOnly = true, Secure = http.Request.IsHttps, IsEssential = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = lifetime };
}
