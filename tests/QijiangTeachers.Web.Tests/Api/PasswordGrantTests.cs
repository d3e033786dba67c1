using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace QijiangTeachers.Web.Tests.Api;

/// <summary>Tokens for passwords, where the setting of the demo allows them: worth what a session is.</summary>
public sealed class PasswordGrantTests(PasswordGrantTests.Demo server) : IClassFixture<PasswordGrantTests.Demo>
{
    [Fact]
    public async Task It_is_the_person_and_ends_with_the_session()
    {
        var client = OtherSystem.With(server, (await (await AskAsync("hr", TestDistrict.Password)).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!);
        (await client.GetFromJsonAsync<JsonElement>("/api/app/account")).GetProperty("userName").GetString().ShouldBe("hr");
        (await client.GetAsync("/api/app/jobs")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await client.PostAsync("/api/app/account/logout", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await client.GetAsync("/api/app/account")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_wrong_password_gets_none_and_counts()
    {
        var refused = await AskAsync("auditor", "Wrong-Password-1");
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString().ShouldBe("invalid_grant");
        for (var i = 0; i < 4; i++) await AskAsync("auditor", "Wrong-Password-1");
        (await (await AskAsync("auditor", TestDistrict.Password)).Content.ReadAsStringAsync()).ShouldContain("锁定");
    }

    private Task<HttpResponseMessage> AskAsync(string userName, string password)
        => server.Stranger().PostAsync("/connect/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "password", ["username"] = userName, ["password"] = password }));

    public sealed class Demo : RegistryServer
    {
        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Api:PasswordGrant"] = "true" };
    }
}
