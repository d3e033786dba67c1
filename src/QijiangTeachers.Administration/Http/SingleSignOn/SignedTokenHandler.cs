using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace QijiangTeachers.Administration.Http.SingleSignOn;

/// <summary>ASP.NET Core takes an ID token from the token endpoint without a signature as well, as the standard allows behind TLS; here it must have one.</summary>
internal sealed class SignedTokenHandler : JsonWebTokenHandler
{
    public override Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        var strict = validationParameters.Clone();
        strict.RequireSignedTokens = true;
        return base.ValidateTokenAsync(token, strict);
    }
}
