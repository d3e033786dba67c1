using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace QijiangTeachers.Administration.Http.SingleSignOn;

/// <summary>What went wrong at or with the provider, as the page of it is told: texts <c>SingleSignOn:{Fault}</c> and <c>…:Text</c>.</summary>
internal static class SingleSignOnFault
{
    /// <summary>The person said no there, or may not use this application.</summary>
    public const string Denied = "denied";

    /// <summary>It took too long, began in another browser, or the same answer came a second time.</summary>
    public const string Expired = "expired";

    /// <summary>The provider doesn't answer, or answers with an error.</summary>
    public const string Provider = "provider";

    /// <summary>The answer isn't one that can be believed.</summary>
    public const string Token = "token";
    public const string Locked = "locked";
    public const string Closed = "closed";

    /// <summary>Two logged in with the same new identity at the same moment.</summary>
    public const string Meanwhile = "meanwhile";

    public static IReadOnlyList<string> All { get; } = [Denied, Expired, Provider, Token, Locked, Closed, Meanwhile];

    public static string Of(Exception? e) => e switch
    {
        OpenIdConnectProtocolInvalidNonceException or SecurityTokenException => Token,
        OpenIdConnectProtocolException or HttpRequestException or TaskCanceledException or IOException => Provider,
        // The configuration of the provider can't be had.
        InvalidOperationException { InnerException: not null } => Provider,
        { InnerException: { } inner } => Of(inner),
        _ => Expired,
    };
}
