using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace QijiangTeachers.Web.Tests.SingleSignOn;

/// <summary>
/// A provider of OpenID Connect on a free port of this machine, with keys of its own: discovery, keys, authorisation, tokens. Whoever
/// comes to its authorisation page is <see cref="Person"/> and agrees; <see cref="Fault"/> makes it do one thing wrong.
/// </summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    public const string ClientId = "registry", ClientSecret = "s3cret-of-the-registry", CallbackPath = "/login/single-sign-on/callback";

    private readonly WebApplication _app;
    private readonly RSA _key = RSA.Create(2048), _foreignKey = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, Grant> _codes = new();

    private IdentityProvider(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>Who is logged in there.</summary>
    public ExternalPerson Person { get; set; } = new("s-0", "某某");

    public ProviderFault Fault { get; set; }

    /// <summary>What the last browser asked for.</summary>
    public IQueryCollection? Asked { get; private set; }

    public static async Task<IdentityProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var provider = new IdentityProvider(builder.Build());
        provider.Map();
        await provider._app.StartAsync();
        return provider;
    }

    private void Map()
    {
        _app.MapGet("/.well-known/openid-configuration", () => Fault == ProviderFault.NoMetadata ? Results.StatusCode(503) : Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Fault == ProviderFault.ForeignMetadata ? "https://other.example" : Address, ["authorization_endpoint"] = $"{Address}/authorize", ["token_endpoint"] = $"{Address}/token", ["jwks_uri"] = $"{Address}/keys",
            ["response_types_supported"] = new[] { "code" }, ["subject_types_supported"] = new[] { "public" }, ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }));
        _app.MapGet("/keys", () => Results.Json(new { keys = new[] { PublicKey() } }));
        _app.MapGet("/authorize", Authorize);
        _app.MapPost("/token", (Delegate)TokenAsync);
    }

    private IResult Authorize(HttpContext http)
    {
        var query = Asked = http.Request.Query;
        var target = new Uri(query["redirect_uri"].ToString());
        if (query["client_id"] != ClientId || target.AbsolutePath != CallbackPath || query["response_type"] != "code" || query["code_challenge_method"] != "S256" || !query["scope"].ToString().Contains("openid", StringComparison.Ordinal))
            return Results.BadRequest();
        if (Fault == ProviderFault.Denies) return Results.Redirect($"{target}?error=access_denied&state={Uri.EscapeDataString(query["state"].ToString())}");
        if (Fault == ProviderFault.Errs) return Results.Redirect($"{target}?error=server_error&state={Uri.EscapeDataString(query["state"].ToString())}");
        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        _codes[code] = new(Person, query["nonce"].ToString(), query["code_challenge"].ToString(), target.ToString());
        return Results.Redirect($"{target}?code={code}&state={Uri.EscapeDataString(query["state"].ToString())}");
    }

    // A code is good once, for the client that asked and only with the verifier of its challenge.
    private async Task<IResult> TokenAsync(HttpContext http)
    {
        if (Fault == ProviderFault.NoTokens) return Results.StatusCode(503);
        var form = await http.Request.ReadFormAsync();
        if (form["client_id"] != ClientId || form["client_secret"] != ClientSecret || form["grant_type"] != "authorization_code") return Refuse("invalid_client");
        if (!_codes.TryRemove(form["code"].ToString(), out var grant) || form["redirect_uri"] != grant.RedirectUri) return Refuse("invalid_grant");
        if (Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != grant.Challenge) return Refuse("invalid_grant");
        return Results.Json(new { access_token = "opaque", token_type = "Bearer", expires_in = 300, id_token = TokenOf(grant) });
    }

    private string TokenOf(Grant grant)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var expires = Fault == ProviderFault.Expired ? now - 600 : now + 300;
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Fault == ProviderFault.WrongIssuer ? "https://other.example" : Address, ["aud"] = Fault == ProviderFault.WrongAudience ? "another-client" : ClientId,
            ["sub"] = grant.Person.Subject, ["name"] = grant.Person.Name, ["iat"] = expires - 300, ["nbf"] = expires - 300, ["exp"] = expires,
            ["nonce"] = Fault == ProviderFault.WrongNonce ? grant.Nonce + "x" : grant.Nonce,
        };
        if (Fault == ProviderFault.NoNonce) claims.Remove("nonce");
        foreach (var (name, value) in grant.Person.Claims) claims[name] = value;
        var unsigned = Fault == ProviderFault.Unsigned;
        var content = $"{Part(new Dictionary<string, object> { ["alg"] = unsigned ? "none" : "RS256", ["kid"] = "k1", ["typ"] = "JWT" })}.{Part(claims)}";
        return $"{content}.{(unsigned || Fault == ProviderFault.NoSignature ? "" : Encode((Fault == ProviderFault.WrongKey ? _foreignKey : _key).SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)))}";
    }

    private Dictionary<string, string> PublicKey()
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        return new() { ["kty"] = "RSA", ["use"] = "sig", ["alg"] = "RS256", ["kid"] = "k1", ["n"] = Encode(key.Modulus!), ["e"] = Encode(key.Exponent!) };
    }

    private static IResult Refuse(string error) => Results.Json(new { error }, statusCode: 400);

    private static string Part(object json) => Encode(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(json));

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
        _foreignKey.Dispose();
    }

    private sealed record Grant(ExternalPerson Person, string Nonce, string Challenge, string RedirectUri);
}

/// <summary>Somebody at the provider, with what it says of them beyond the name.</summary>
internal sealed record ExternalPerson(string Subject, string Name, params (string Name, object Value)[] Claims);

internal enum ProviderFault { None, WrongNonce, NoNonce, WrongIssuer, WrongAudience, WrongKey, Unsigned, NoSignature, Expired, Denies, Errs, NoTokens, NoMetadata, ForeignMetadata }
