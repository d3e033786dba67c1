using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace QijiangTeachers.Web.Tests;

public abstract class LogInTests(RegistryServer server)
{
    [Fact]
    public async Task The_form_logs_in_and_leads_to_where_one_wanted_to_go()
    {
        var browser = new Browser(server.Stranger());
        await browser.GetAsync("/login?returnUrl=/account");
        var answer = await browser.SubmitAsync("login", new() { ["Input.UserName"] = "hr", ["Input.Password"] = TestDistrict.Password });
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.ToString().ShouldEndWith("/account");
        (await browser.GetAsync("/api/app/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    public async Task A_foreign_return_address_leads_home(string returnUrl)
    {
        var browser = new Browser(server.Stranger());
        await browser.GetAsync("/login?returnUrl=" + Uri.EscapeDataString(returnUrl));
        var answer = await browser.SubmitAsync("login", new() { ["Input.UserName"] = "hr", ["Input.Password"] = TestDistrict.Password });
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        new Uri(server.ClientOptions.BaseAddress, answer.Headers.Location!).ShouldBe(server.ClientOptions.BaseAddress);
    }

    [Fact]
    public async Task A_wrong_password_says_nothing_about_which_part_was_wrong()
    {
        var known = await Error(await server.Stranger().PostAsJsonAsync("/api/app/account/login", new { userName = "auditor", password = "nonsense" }));
        var unknown = await Error(await server.Stranger().PostAsJsonAsync("/api/app/account/login", new { userName = "nobody", password = "nonsense" }));
        known.GetProperty("message").GetString().ShouldBe(unknown.GetProperty("message").GetString());
    }

    [Fact]
    public async Task Five_failures_lock_the_account_even_for_the_right_password()
    {
        await using (var scope = server.SystemScope()) await Given.AccountAsync(scope, "locked-out", "reviewer");
        for (var i = 0; i < 5; i++)
            (await Code("locked-out", "wrong")).ShouldBe("QijiangTeachers.Administration:0001");
        (await Code("locked-out", TestDistrict.Password)).ShouldBe("QijiangTeachers.Administration:0002");
    }

    [Fact]
    public async Task Failures_made_at_the_same_time_all_count()
    {
        await using (var scope = server.SystemScope()) await Given.AccountAsync(scope, "hammered", "reviewer");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Code("hammered", "wrong")));
        (await Code("hammered", TestDistrict.Password)).ShouldBe("QijiangTeachers.Administration:0002");
    }

    [Fact]
    public async Task A_form_without_antiforgery_token_is_refused()
    {
        var answer = await server.Stranger().PostAsync("/login", new FormUrlEncodedContent([new("_handler", "login"), new("Input.UserName", "hr"), new("Input.Password", TestDistrict.Password)]));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_foreign_site_cannot_write_through_the_session_cookie()
    {
        var hr = await server.As("hr");
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/app/account/logout") { Headers = { { "Origin", "https://evil.example" } } };
        (await hr.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_session_ends_at_once_when_the_account_is_closed()
    {
        Guid id;
        await using (var scope = server.SystemScope()) id = (await Given.AccountAsync(scope, "leaver", "reviewer")).Id;
        var leaver = await server.As("leaver");
        (await leaver.GetAsync("/api/app/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var closed = await (await server.As("operator")).PostAsJsonAsync($"/api/app/accounts/{id}/close", new { reason = "调离" });
        closed.StatusCode.ShouldBe(HttpStatusCode.OK, await closed.Content.ReadAsStringAsync());
        (await leaver.GetAsync("/api/app/account")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Logging_out_ends_the_session()
    {
        var hr = await server.As("hr");
        (await hr.PostAsync("/api/app/account/logout", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await hr.GetAsync("/api/app/account")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<string?> Code(string userName, string password)
        => (await Error(await server.Stranger().PostAsJsonAsync("/api/app/account/login", new { userName, password }))).GetProperty("code").GetString();

    private static async Task<JsonElement> Error(HttpResponseMessage answer)
        => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error");
}

public sealed class LogInTestsOnSqlite(RegistryServer server) : LogInTests(server), IClassFixture<RegistryServer>;

public sealed class LogInTestsOnPostgreSql(PostgreSqlRegistryServer server) : LogInTests(server), IClassFixture<PostgreSqlRegistryServer>;
