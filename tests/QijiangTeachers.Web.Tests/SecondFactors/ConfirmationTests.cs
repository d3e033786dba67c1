using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using QijiangTeachers.Web.Tests.Pages;

namespace QijiangTeachers.Web.Tests.SecondFactors;

/// <summary>Password or code once more before what mustn't be done at an unlocked screen.</summary>
public sealed class ConfirmationTests(ClockedServer server) : IClassFixture<ClockedServer>
{
    private const string Needed = "QijiangTeachers.Kernel:0002";

    private Guid Teacher => server.District.OfA[0].Id;

    [Theory]
    [InlineData("hr", "/api/app/teachers/{teacher}/reveal", "{\"reason\":\"工资卡信息核对\"}")]
    [InlineData("hr", "/api/app/teachers/export-roster", "{\"reason\":\"上报\"}")]
    [InlineData("operator", "/api/app/accounts/{account}/reset", "{\"reason\":\"忘记密码\"}")]
    [InlineData("operator", "/api/app/accounts/{account}/reset-second-factor", "{\"reason\":\"手机遗失\"}")]
    [InlineData("reviewer", "/api/app/account/second-factor/confirm", "{\"ticket\":\"x\",\"code\":\"1\"}")]
    [InlineData("reviewer", "/api/app/account/second-factor/renew-codes", null)]
    public async Task A_quarter_of_an_hour_after_the_log_in_it_is_asked_for_and_then_is_good_again(string user, string address, string? body)
    {
        Guid account;
        await using (var scope = server.SystemScope()) account = (await Given.AccountAsync(scope, $"target-{Guid.NewGuid():N}"[..20], "reviewer")).Id;
        var path = address.Replace("{teacher}", Teacher.ToString(), StringComparison.Ordinal).Replace("{account}", account.ToString(), StringComparison.Ordinal);
        var client = await server.As(user);
        await ClickAsync(client, TimeSpan.FromMinutes(14));
        (await SendAsync(client, path, body)).Code.ShouldNotBe(Needed);
        await ClickAsync(client, TimeSpan.FromMinutes(2));
        var (status, code) = await SendAsync(client, path, body);
        code.ShouldBe(Needed);
        status.ShouldBe(HttpStatusCode.Forbidden);

        (await client.PostAsJsonAsync("/api/app/account/confirm", new { secret = "not-the-password" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync(client, path, body)).Code.ShouldBe(Needed);
        (await client.PostAsJsonAsync("/api/app/account/confirm", new { secret = TestDistrict.Password })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await SendAsync(client, path, body)).Code.ShouldNotBe(Needed);
    }

    [Fact]
    public async Task A_form_asks_in_its_place_and_nothing_typed_is_lost()
    {
        var client = await server.As("hr");
        var browser = new Browser(client);
        await browser.GetAsync($"/teachers/{Teacher}/reveal");
        browser.Html.ShouldNotContain("name=\"_confirm\"");
        await ClickAsync(client, TimeSpan.FromMinutes(16));
        await browser.SubmitAsync("reveal", new() { ["Input.Reason"] = "工资卡信息核对" });
        browser.Html.ShouldContain("name=\"_confirm\"");
        browser.Html.ShouldContain("工资卡信息核对</textarea>");
        browser.Html.ShouldNotContain("Reveal:Full");

        await browser.SubmitAsync("reveal", new() { ["_confirm"] = "wrong-password-1" });
        Html.ErrorAt(browser.Html, "reveal-_confirm").ShouldBe("密码或验证码不对。请重新输入。");
        browser.Html.ShouldContain("工资卡信息核对</textarea>");
        browser.Html.ShouldNotContain("wrong-password-1");

        await browser.SubmitAsync("reveal", new() { ["_confirm"] = TestDistrict.Password });
        browser.Html.ShouldContain("完整号码");
        await browser.GetAsync($"/teachers/{Teacher}/reveal");
        browser.Html.ShouldNotContain("name=\"_confirm\"");
    }

    [Fact]
    public async Task The_field_is_there_from_the_start_when_it_will_be_asked_for()
    {
        var client = await server.As("hr");
        await ClickAsync(client, TimeSpan.FromMinutes(16));
        var browser = new Browser(client);
        await browser.GetAsync($"/teachers/{Teacher}/reveal");
        browser.Html.ShouldContain("name=\"_confirm\"");
        await browser.SubmitAsync("reveal", new() { ["Input.Reason"] = "工资卡信息核对", ["_confirm"] = TestDistrict.Password });
        browser.Html.ShouldContain("完整号码");
    }

    [Fact]
    public async Task A_code_of_the_app_will_do_and_guesses_lock_the_account()
    {
        await using (var scope = server.SystemScope()) await Given.AccountAsync(scope, "confirmer", "reviewer");
        var client = await server.As("confirmer");
        var phone = await Phone.SetUpAsync(client, server);
        await ClickAsync(client, TimeSpan.FromMinutes(16));
        (await client.PostAsJsonAsync("/api/app/account/confirm", new { secret = phone.Code })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await SendAsync(client, "/api/app/account/second-factor/renew-codes", null)).Status.ShouldBe(HttpStatusCode.OK);
        for (var i = 0; i < 5; i++) await client.PostAsJsonAsync("/api/app/account/confirm", new { secret = "guess-number-1" });
        (await client.PostAsJsonAsync("/api/app/account/confirm", new { secret = TestDistrict.Password })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    // A click keeps the session; it proves nothing.
    private async Task ClickAsync(HttpClient client, TimeSpan later)
    {
        server.Clock.Advance(later);
        (await client.GetAsync("/api/app/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<(HttpStatusCode Status, string? Code)> SendAsync(HttpClient client, string path, string? body)
    {
        var answer = await client.PostAsync(path, body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json") return (answer.StatusCode, null);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error") is var error && error.TryGetProperty("code", out var code) ? code.GetString() : null);
    }
}
