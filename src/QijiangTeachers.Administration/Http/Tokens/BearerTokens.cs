using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Validation.AspNetCore;

namespace QijiangTeachers.Administration.Http.Tokens;

/// <summary>
/// Bearer tokens by OpenIddict: it speaks the protocol and seals the tokens under the keys of sessions and forms, so that all
/// servers of a database read them. Who the clients are, and whether one may still be in, is ours (decisions/0012).
/// </summary>
public static class BearerTokens
{
    public const string Path = "/connect/token";

    /// <summary>Setting: tokens for a user name and password. For the demo and for tests; refused in production.</summary>
    public const string PasswordGrantSetting = "Api:PasswordGrant";

    internal const string StampClaim = "stamp";

    /// <summary>Whoever is blocked is out at once all the same: a token is only half of what lets somebody in.</summary>
    internal static TimeSpan Lifetime { get; } = TimeSpan.FromHours(1);

    // The same under whatever name a server is asked.
    private static readonly Uri Issuer = new("https://qijiang-teachers.invalid/");

    internal static void AddBearerTokens(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOpenIddict()
            .AddServer(server =>
            {
                server.SetIssuer(Issuer).SetTokenEndpointUris(Path).SetConfigurationEndpointUris(Array.Empty<Uri>()).SetJsonWebKeySetEndpointUris(Array.Empty<Uri>());
                server.AllowClientCredentialsFlow();
                if (configuration.GetValue(PasswordGrantSetting, false)) server.AllowPasswordFlow().AcceptAnonymousClients();
                server.SetAccessTokenLifetime(Lifetime).DisableScopeValidation();
                // Clients are no OpenIddict applications; the endpoint proves them, behind the rate limit.
                server.EnableDegradedMode().AddEventHandler<OpenIddictServerEvents.ValidateTokenRequestContext>(b => b.UseInlineHandler(_ => default));
                // OpenIddict wants keys for kinds of tokens that aren't issued here; ours are sealed by the data protection.
                server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
                server.UseDataProtection();
                // Where TLS ends is the guard's of the host (Security:TlsAtProxy).
                server.UseAspNetCore().EnableTokenEndpointPassthrough().DisableTransportSecurityRequirement();
            })
            .AddValidation(validation =>
            {
                validation.UseLocalServer();
                validation.UseDataProtection();
                validation.UseAspNetCore();
            });
        services.Configure<CookieAuthenticationOptions>(SessionCookie.Scheme, options =>
        {
            // Pages and the jobs' dashboard know the cookie alone.
            options.ForwardDefaultSelector = http => IsUsedBy(http) ? OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme : null;
            (options.ForwardSignIn, options.ForwardSignOut) = (SessionCookie.Scheme, SessionCookie.Scheme);
        });
    }

    /// <summary>Whether a request of the API comes with a token, good or bad.</summary>
    public static bool IsUsedBy(HttpContext http)
        => http.Request.Path.StartsWithSegments("/api/app") && http.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);

    /// <summary>The API client of a token; those of people name a session instead, like the cookie.</summary>
    public static bool TryReadClient(ClaimsPrincipal user, out Guid id, out string stamp)
    {
        stamp = user.FindFirstValue(StampClaim) ?? "";
        return Guid.TryParse(user.FindFirstValue(OpenIddictConstants.Claims.Subject), out id) & stamp.Length > 0;
    }
}
