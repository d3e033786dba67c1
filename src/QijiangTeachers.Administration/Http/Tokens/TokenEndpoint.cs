using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using QijiangTeachers.Administration.Application.ApiClients;
using QijiangTeachers.Administration.Application.SignIn;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Localization;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace QijiangTeachers.Administration.Http.Tokens;

/// <summary>
/// Gives a token for a secret. OpenIddict has read the request and refused what isn't one; errors are OAuth's, whose
/// <c>error</c> is a word: every client's library reads that.
/// </summary>
internal static class TokenEndpoint
{
    public static void MapTokens(this IEndpointRouteBuilder app)
        => app.MapPost(BearerTokens.Path, ExchangeAsync).WithTags("Token").AllowAnonymous().RequireRateLimiting(LogInLimit.Policy);

    private static async Task<IResult> ExchangeAsync(HttpContext http, ApiClientSignIn clients, ILogInAppService logIn, ErrorTexts texts)
    {
        var request = http.GetOpenIddictServerRequest() ?? throw new BadHttpRequestException("Not a token request.");
        try
        {
            return Give(request.IsPasswordGrantType() ? await OfPersonAsync(request, logIn, http.RequestAborted) : await OfClientAsync(request, clients, http));
        }
        catch (BusinessException refusal)
        {
            return Refuse(http, refusal is NotAuthenticatedException ? Errors.InvalidClient : request.IsPasswordGrantType() ? Errors.InvalidGrant : Errors.InvalidScope, texts.Of(refusal));
        }
    }

    private static async Task<ClaimsIdentity> OfClientAsync(OpenIddictRequest request, ApiClientSignIn clients, HttpContext http)
    {
        var (client, scopes) = await clients.SignInAsync(request.ClientId ?? "", request.ClientSecret ?? "", [.. request.GetScopes()], http.Connection.RemoteIpAddress, http.RequestAborted);
        var identity = New(client.Id.ToString()).SetClaim(BearerTokens.StampClaim, client.Stamp);
        return identity.SetScopes(scopes);
    }

    // The token is worth what the session is: it ends with it.
    private static async Task<ClaimsIdentity> OfPersonAsync(OpenIddictRequest request, ILogInAppService logIn, CancellationToken ct)
    {
        var who = await logIn.LogInAsync(new() { UserName = request.Username ?? "", Password = request.Password ?? "" }, ct);
        var identity = New(who.AccountId.ToString());
        foreach (var claim in SessionCookie.ClaimsOf(who)) identity.AddClaim(claim);
        return identity;
    }

    private static ClaimsIdentity New(string subject)
        => new ClaimsIdentity(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme, Claims.Name, Claims.Role).SetClaim(Claims.Subject, subject);

    private static IResult Give(ClaimsIdentity identity)
        => Results.SignIn(new ClaimsPrincipal(identity.SetDestinations(_ => [Destinations.AccessToken])), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);

    // Written here, for OpenIddict would put the Chinese sentence into a header as well.
    private static IResult Refuse(HttpContext http, string error, string description)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (error == Errors.InvalidClient) http.Response.Headers.WWWAuthenticate = "Basic realm=\"qijiang-teachers\"";
        return Results.Json(new Dictionary<string, string> { [Parameters.Error] = error, [Parameters.ErrorDescription] = description },
            statusCode: error == Errors.InvalidClient ? StatusCodes.Status401Unauthorized : StatusCodes.Status400BadRequest);
    }
}
