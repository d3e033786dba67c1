using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using QijiangTeachers.Administration.Application.SingleSignOn;
using QijiangTeachers.Administration.Domain.ExternalLogins;

namespace QijiangTeachers.Administration.Http.SingleSignOn;

/// <summary>Carries who the provider says has arrived, encrypted, to where an account is found or linked; for ten minutes, and no rights.</summary>
internal static class ArrivalCookie
{
    public const string Scheme = "SingleSignOn.Arrival";
    private const string Issuer = "issuer", Subject = "subject", Name = "name", Number = "number", ProvedAt = "proved-at", SecondFactor = "second-factor";

    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(10);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "qijiang.arrival";
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = false;
    }

    public static ClaimsPrincipal Write(ExternalIdentity identity)
    {
        List<Claim> claims = [new(Issuer, identity.Issuer), new(Subject, identity.Subject), new(Name, identity.Name)];
        if (identity.Number is not null) claims.Add(new(Number, identity.Number));
        if (identity.ProvedAt is { } at) claims.Add(new(ProvedAt, at.Ticks.ToString(CultureInfo.InvariantCulture)));
        if (identity.HasSecondFactor) claims.Add(new(SecondFactor, "true"));
        return new(new ClaimsIdentity(claims, Scheme));
    }

    /// <returns>Null: nobody has arrived, or too long ago.</returns>
    public static async Task<ExternalIdentity?> ReadAsync(HttpContext http)
    {
        if (!http.RequestServices.IsOn() || await http.AuthenticateAsync(Scheme) is not { Succeeded: true, Principal: { } user }) return null;
        return new(user.FindFirstValue(Issuer)!, user.FindFirstValue(Subject)!, user.FindFirstValue(Name)!, user.FindFirstValue(Number))
        {
            ProvedAt = user.FindFirstValue(ProvedAt) is { } ticks ? new(long.Parse(ticks, CultureInfo.InvariantCulture), DateTimeKind.Utc) : null,
            HasSecondFactor = user.HasClaim(c => c.Type == SecondFactor),
        };
    }

    public static Task DeleteAsync(HttpContext http) => http.SignOutAsync(Scheme);

    private static bool IsOn(this IServiceProvider services) => services.GetService(typeof(SingleSignOnOptions)) is SingleSignOnOptions { IsOn: true };
}
