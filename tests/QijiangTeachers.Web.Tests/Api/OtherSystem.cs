using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace QijiangTeachers.Web.Tests.Api;

/// <summary>Another system as an operator lets it in, and its requests.</summary>
internal sealed class OtherSystem
{
    private readonly RegistryServer _server;

    private OtherSystem(RegistryServer server, Guid id, string clientId, string secret) => (_server, Id, ClientId, Secret) = (server, id, clientId, secret);

    public Guid Id { get; }
    public string ClientId { get; }
    public string Secret { get; set; }

    /// <param name="server">Where it is let in.</param>
    /// <param name="name">Its name.</param>
    /// <param name="scopes">With blanks between.</param>
    /// <param name="schoolId">Null: the district.</param>
    /// <param name="addresses">From where; null: anywhere.</param>
    public static async Task<OtherSystem> LetInAsync(RegistryServer server, string name, string scopes, Guid? schoolId = null, string? addresses = null)
    {
        var answer = await (await server.As("operator")).PostAsJsonAsync("/api/app/api-clients", InputOf(name, scopes, schoolId, addresses));
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        var made = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return new(server, made.GetProperty("id").GetGuid(), made.GetProperty("clientId").GetString()!, made.GetProperty("secret").GetString()!);
    }

    public static Dictionary<string, object?> InputOf(string name, string scopes, Guid? schoolId = null, string? addresses = null) => new()
    {
        ["name"] = name, ["purpose"] = "同步", ["contact"] = "数据科 某人", ["scopes"] = scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries), ["isDistrict"] = schoolId is null,
        ["schoolIds"] = schoolId is { } school ? [school] : Array.Empty<Guid>(), ["expiresOn"] = Today.AddMonths(6), ["allowedAddresses"] = addresses,
    };

    public static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));

    public Task<HttpResponseMessage> AskTokenAsync(string? secret = null, string? scope = null, string? from = null)
    {
        var fields = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = ClientId, ["client_secret"] = secret ?? Secret };
        if (scope is not null) fields["scope"] = scope;
        var client = _server.Stranger();
        if (from is not null) client.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        return client.PostAsync("/connect/token", new FormUrlEncodedContent(fields));
    }

    /// <summary>With a new token.</summary>
    public async Task<HttpClient> EnterAsync(string? scope = null, string? from = null)
    {
        var answer = await AskTokenAsync(scope: scope, from: from);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        var client = With(_server, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!);
        if (from is not null) client.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        return client;
    }

    public static HttpClient With(RegistryServer server, string token)
    {
        var client = server.Stranger();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public async Task<JsonElement> ManageAsync(string act, object input)
    {
        var answer = await (await _server.As("operator")).PostAsJsonAsync($"/api/app/api-clients/{Id}/{act}", input);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        var text = await answer.Content.ReadAsStringAsync();
        return text.Length > 0 ? JsonSerializer.Deserialize<JsonElement>(text) : default;
    }
}
