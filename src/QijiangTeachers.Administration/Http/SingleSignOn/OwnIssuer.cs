using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect.Configuration;

namespace QijiangTeachers.Administration.Http.SingleSignOn;

/// <summary>A provider names itself by the address under which it was configured (OpenID Connect Discovery, 4.3): one that calls itself otherwise poses as another.</summary>
internal sealed class OwnIssuer(string authority) : IConfigurationValidator<OpenIdConnectConfiguration>
{
    private readonly OpenIdConnectConfigurationValidator _keys = new();

    public ConfigurationValidationResult Validate(OpenIdConnectConfiguration configuration)
        => string.Equals(configuration.Issuer?.TrimEnd('/'), authority.TrimEnd('/'), StringComparison.Ordinal)
            ? _keys.Validate(configuration)
            : new() { Succeeded = false, ErrorMessage = $"The provider at {authority} calls itself {configuration.Issuer}." };
}
