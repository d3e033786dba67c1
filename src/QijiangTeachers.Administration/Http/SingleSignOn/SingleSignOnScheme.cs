using System.Net.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using QijiangTeachers.Administration.Application.SingleSignOn;

namespace QijiangTeachers.Administration.Http.SingleSignOn;

/// <summary>
/// Log-in at one provider by OpenID Connect: ASP.NET Core's handler speaks the protocol (code flow, PKCE, state, nonce, signature,
/// issuer, audience), and hands on who has arrived; whose account that is, is ours (decisions/0013).
/// </summary>
internal static class SingleSignOnScheme
{
    public const string Name = "SingleSignOn";

    private static readonly string[] Algorithms =
        [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.EcdsaSha384];

    public static void AddSingleSignOn(this IServiceCollection services, IConfiguration configuration)
    {
        var options = SingleSignOnOptions.Read(configuration);
        services.AddSingleSignOn(options);
        if (!options.IsOn) return;
        services.AddAuthentication().AddCookie(ArrivalCookie.Scheme, ArrivalCookie.Configure).AddOpenIdConnect(Name, o => Configure(o, options));
        // Behind the handler's own step, which makes the client; its manager would take any issuer.
        services.PostConfigure<OpenIdConnectOptions>(Name, o => o.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
            o.MetadataAddress!, new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever(o.Backchannel) { RequireHttps = o.RequireHttpsMetadata }, new OwnIssuer(options.Authority)));
    }

    private static void Configure(OpenIdConnectOptions o, SingleSignOnOptions options)
    {
        (o.Authority, o.ClientId, o.ClientSecret) = (options.Authority, options.ClientId, options.ClientSecret);
        // Plain HTTP only to this machine (the options say so), and nowhere in production (the guard does).
        o.RequireHttpsMetadata = new Uri(options.Authority).Scheme == Uri.UriSchemeHttps;
        (o.ResponseType, o.ResponseMode, o.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        (o.SaveTokens, o.GetClaimsFromUserInfoEndpoint, o.MapInboundClaims, o.DisableTelemetry) = (false, false, false, true);
        o.Scope.Clear();
        o.Scope.Add("openid");
        o.Scope.Add("profile");
        o.SignInScheme = ArrivalCookie.Scheme;
        o.CallbackPath = SingleSignOnPaths.Callback;
        // No log-out of the provider's: a door that isn't needed.
        (o.RemoteSignOutPath, o.SignedOutCallbackPath) = (PathString.Empty, PathString.Empty);
        o.RemoteAuthenticationTimeout = ArrivalCookie.Lifetime;
        o.BackchannelTimeout = TimeSpan.FromSeconds(10);
        o.BackchannelHttpHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        o.TokenHandler = new SignedTokenHandler { MapInboundClaims = false };
        o.TokenValidationParameters.ValidAlgorithms = Algorithms;
        o.TokenValidationParameters.ClockSkew = TimeSpan.FromMinutes(1);
        Call(o.CorrelationCookie, "qijiang.sign-on-state.");
        Call(o.NonceCookie, "qijiang.sign-on-nonce.");
        o.Events.OnTokenValidated = context => TakeAsync(context, options);
        o.Events.OnAccessDenied = context => LeadAwayAsync(context, SingleSignOnFault.Denied);
        o.Events.OnRemoteFailure = context => FailAsync(context);
    }

    // The answer comes by GET from another site: Lax cookies come along, and need no TLS to be kept. Over TLS they are __Host-.
    private static void Call(CookieBuilder cookie, string name)
        => (cookie.Name, cookie.Path, cookie.SameSite, cookie.SecurePolicy) = (name, "/", SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);

    private static Task TakeAsync(TokenValidatedContext context, SingleSignOnOptions options)
    {
        if (context.Principal is { } token && ProviderClaims.Read(token, options) is { } identity) context.Principal = ArrivalCookie.Write(identity);
        else context.Fail(new SecurityTokenException("The token names nobody that could be kept."));
        return Task.CompletedTask;
    }

    private static Task FailAsync(RemoteFailureContext context)
    {
        var fault = SingleSignOnFault.Of(context.Failure);
        Log(context.HttpContext, fault, context.Failure);
        return LeadAwayAsync(context, fault);
    }

    private static Task LeadAwayAsync(HandleRequestContext<RemoteAuthenticationOptions> context, string fault)
    {
        context.Response.Redirect(SingleSignOnPaths.Failed(fault));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    public static void Log(HttpContext http, string fault, Exception? e)
    {
        // What a provider or a stranger wrote into the answer must not write lines of its own.
        var message = string.Concat((e?.Message ?? "").Select(c => char.IsControl(c) ? ' ' : c));
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(SingleSignOnScheme))
            .LogWarning("Single sign-on failed ({Fault}) for {Address}: {Message}", fault, http.Connection.RemoteIpAddress, message.Length > 500 ? message[..500] : message);
    }
}
