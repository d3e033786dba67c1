using Microsoft.Extensions.Configuration;

namespace QijiangTeachers.Administration.Application.SingleSignOn;

/// <summary>Configuration section <c>SingleSignOn</c>: the one provider of OpenID Connect that people may log in at. Without it there is none.</summary>
public sealed class SingleSignOnOptions
{
    public const string Section = "SingleSignOn";
    public const int MaxNameLength = 30;

    // What people change themselves at many providers; OpenID Connect says of none of them that it names one person.
    private static readonly string[] Changeable =
        ["name", "given_name", "family_name", "middle_name", "nickname", "preferred_username", "profile", "picture", "website", "email", "phone_number", "address"];

    /// <summary>The provider's address; <c>/.well-known/openid-configuration</c> below it says the rest.</summary>
    public string Authority { get; init; } = "";
    public string ClientId { get; init; } = "";
    public string ClientSecret { get; init; } = "";

    /// <summary>As people call the provider.</summary>
    public string Name { get; init; } = "统一身份认证";

    /// <summary>A claim that the provider vouches for as 教师编号; without it nobody is matched by number.</summary>
    public string NumberClaim { get; init; } = "";

    /// <summary>Whether a second factor that the provider says it asked for (<c>amr</c> holds <c>mfa</c>) stands in for the own one.</summary>
    public bool TrustSecondFactor { get; init; }

    public bool IsOn => Authority.Length > 0;

    /// <exception cref="InvalidOperationException">What is wrong, with the remedy.</exception>
    public static SingleSignOnOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var options = section.Get<SingleSignOnOptions>() ?? new();
        if (section.Exists() && FaultOf(options) is { } fault) throw new InvalidOperationException($"{fault} Without any {Section} setting there is no single sign-on.");
        return options;
    }

    private static string? FaultOf(SingleSignOnOptions o)
    {
        if (!Uri.TryCreate(o.Authority, UriKind.Absolute, out var address) || address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
            return $"{Section}:Authority must be the address of the provider, e.g. https://id.example.org/realms/edu.";
        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            return $"{Section}:Authority must begin with https:// (plain http only for a provider on this machine, to try it).";
        if (string.IsNullOrWhiteSpace(o.ClientId)) return $"{Section}:ClientId is missing: the name under which the provider knows this application.";
        if (string.IsNullOrWhiteSpace(o.ClientSecret)) return $"{Section}:ClientSecret is missing: the provider gives it together with the client id.";
        if (string.IsNullOrWhiteSpace(o.Name) || o.Name.Length > MaxNameLength) return $"{Section}:Name must have 1 to {MaxNameLength} characters: it stands on the button.";
        if (o.NumberClaim.Any(char.IsWhiteSpace)) return $"{Section}:NumberClaim must be the name of one claim.";
        return Changeable.Contains(o.NumberClaim, StringComparer.OrdinalIgnoreCase)
            ? $"{Section}:NumberClaim can't be {o.NumberClaim}: people change it themselves. Name a claim that the provider vouches for as 教师编号, or none."
            : null;
    }
}
