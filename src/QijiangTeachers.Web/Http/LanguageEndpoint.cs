using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using QijiangTeachers.Administration.Http;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Web.Http;

/// <summary>The language switch: a form, a cookie, and back to where one was.</summary>
internal static class LanguageEndpoint
{
    public const string Cookie = "qijiang.language";

    public static void MapLanguageSwitch(this IEndpointRouteBuilder app)
        => app.MapPost(AccountPaths.Language, (HttpContext http, [FromForm] string culture, [FromForm] string? returnUrl) =>
        {
            var chosen = culture == "en" ? "en" : "zh-CN";
            http.Response.Cookies.Append(Cookie, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(chosen)),
                new CookieOptions { MaxAge = TimeSpan.FromDays(365), IsEssential = true, HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax });
            return TypedResults.LocalRedirect(LocalPath.OrHome(returnUrl));
        }).AllowAnonymous().ExcludeFromDescription();
}
