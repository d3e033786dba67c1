using System.Globalization;
using System.Security.Claims;
using QijiangTeachers.Administration.Application.SingleSignOn;
using QijiangTeachers.Administration.Domain.ExternalLogins;

namespace QijiangTeachers.Administration.Http.SingleSignOn;

/// <summary>Reads from an ID token that was verified what is needed here; all else of it is forgotten.</summary>
internal static class ProviderClaims
{
    /// <returns>Null: it names nobody that could be kept.</returns>
    public static ExternalIdentity? Read(ClaimsPrincipal token, SingleSignOnOptions options)
    {
        var (issuer, subject) = (token.FindFirstValue("iss"), token.FindFirstValue("sub"));
        if (issuer is not { Length: > 0 and <= ExternalIdentity.MaxIssuerLength } || subject is not { Length: > 0 and <= ExternalIdentity.MaxSubjectLength }) return null;
        return new(issuer, subject, NameOf(token, subject), options.NumberClaim.Length > 0 ? OnlyOne(token, options.NumberClaim) : null)
        {
            ProvedAt = long.TryParse(token.FindFirstValue("auth_time"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < uint.MaxValue
                ? DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime
                : null,
            HasSecondFactor = token.HasClaim("amr", "mfa"),
        };
    }

    private static string NameOf(ClaimsPrincipal token, string subject)
    {
        var (name, account) = (Clean(token.FindFirstValue("name")), Clean(token.FindFirstValue("preferred_username")));
        var shown = name.Length == 0 ? account : account.Length == 0 || account == name ? name : $"{name} ({account})";
        if (shown.Length == 0) shown = Clean(subject);
        return shown.Length <= ExternalIdentity.MaxNameLength ? shown : shown[..ExternalIdentity.MaxNameLength];
    }

    // Two numbers are none.
    private static string? OnlyOne(ClaimsPrincipal token, string claim)
        => token.FindAll(claim).Select(c => c.Value.Trim()).Distinct().ToList() is [{ Length: > 0 and <= ExternalIdentity.MaxNumberLength } number] ? number : null;

    private static string Clean(string? text) => string.Concat((text ?? "").Where(c => !char.IsControl(c) && !char.IsSurrogate(c))).Trim();
}
