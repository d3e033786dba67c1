using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Web.Tests.SecondFactors;

namespace QijiangTeachers.Web.Tests;

/// <summary>How long a session lasts, and how it ends.</summary>
public sealed class SessionTests(ClockedServer server) : IClassFixture<ClockedServer>
{
    [Fact]
    public async Task Half_an_hour_without_a_click_ends_it_and_a_click_keeps_it()
    {
        var hr = await server.As("hr");
        for (var i = 0; i < 3; i++)
        {
            server.Clock.Advance(TimeSpan.FromMinutes(20));
            (await StatusOf(hr)).ShouldBe(HttpStatusCode.OK);
        }
        server.Clock.Advance(TimeSpan.FromMinutes(31));
        (await StatusOf(hr)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task After_twelve_hours_it_ends_however_busy_one_was()
    {
        var hr = await server.As("hr");
        for (var i = 0; i < 35; i++)
        {
            server.Clock.Advance(TimeSpan.FromMinutes(20));
            (await StatusOf(hr)).ShouldBe(HttpStatusCode.OK);
        }
        server.Clock.Advance(TimeSpan.FromMinutes(21));
        (await StatusOf(hr)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("/api/app/account/logout")]
    [InlineData("/account/logout")]
    public async Task Who_kept_a_copy_of_the_cookie_has_nothing_after_the_log_out(string address)
    {
        var (browser, copy) = await WithCopyAsync("principal");
        (await StatusOf(copy)).ShouldBe(HttpStatusCode.OK);
        if (address.StartsWith("/api", StringComparison.Ordinal)) await browser.PostAsync(address, null);
        else await LogOutByFormAsync(browser);
        (await StatusOf(copy)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_log_in_in_the_same_browser_ends_the_session_before()
    {
        var (browser, copy) = await WithCopyAsync("principal");
        (await browser.PostAsJsonAsync("/api/app/account/login", new { userName = "clerk", password = TestDistrict.Password })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await StatusOf(copy)).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusOf(browser)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_account_page_lists_the_devices_and_logs_one_of_them_out()
    {
        await using (var scope = server.SystemScope()) await Given.AccountAsync(scope, "two-devices", "reviewer");
        var phone = await LogInAsync("two-devices", "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36");
        var desk = await LogInAsync("two-devices", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0");
        var page = new Browser(desk);
        await page.GetAsync("/account");
        page.Html.ShouldContain("Chrome · Android");
        page.Html.ShouldContain("Edge · Windows");
        var sessions = (await desk.GetFromJsonAsync<JsonElement>("/api/app/account")).GetProperty("sessions").EnumerateArray().ToList();
        sessions.Select(s => s.GetProperty("isThis").GetBoolean()).Order().ShouldBe([false, true]);
        var other = sessions.Single(s => !s.GetProperty("isThis").GetBoolean()).GetProperty("id").GetGuid();
        (await page.SubmitAsync($"end-{other}")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await StatusOf(phone)).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusOf(desk)).ShouldBe(HttpStatusCode.OK);
        await page.GetAsync("/account");
        (await page.SubmitAsync("end-sessions")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await StatusOf(desk)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_operator_logs_somebody_out_everywhere_and_the_history_says_so()
    {
        Guid id;
        await using (var scope = server.SystemScope()) id = (await Given.AccountAsync(scope, "lost-phone", "reviewer")).Id;
        var owner = await server.As("lost-phone");
        (await (await server.As("operator")).PostAsync($"/api/app/accounts/{id}/end-sessions", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await StatusOf(owner)).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusOf(await server.As("lost-phone"))).ShouldBe(HttpStatusCode.OK);
        await using var system = server.SystemScope();
        var events = await system.ServiceProvider.GetRequiredService<RegistryDbContext>().Set<ProcessEvent>().Where(e => e.Data.Contains("lost-phone")).Select(e => e.Type).ToListAsync();
        events.ShouldContain("Administration.SessionsEnded");
    }

    [Theory]
    [InlineData("P@ssw0rd2026!")]
    [InlineData("Qijiang@2025")]
    [InlineData("1qaz@WSX3edc")]
    [InlineData("Woaini1314!!")]
    [InlineData("Jiaoshi-Qijiang-88")]
    public async Task A_password_that_everybody_tries_first_is_refused(string password)
    {
        var hr = await server.As("hr");
        var answer = await hr.PostAsJsonAsync("/api/app/account/change-password", new { currentPassword = TestDistrict.Password, newPassword = password, repeatedPassword = password });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("最容易被猜中");
    }

    [Theory]
    [InlineData("Lantian-Baiyun-6")]
    [InlineData("wo3 xihuan Chi Lajiao")]
    public async Task A_password_of_ones_own_is_taken_and_other_devices_are_logged_out(string password)
    {
        var name = $"own-{password.Length}";
        await using (var scope = server.SystemScope()) await Given.AccountAsync(scope, name, "reviewer");
        var (here, elsewhere) = (await server.As(name), await server.As(name));
        (await here.PostAsJsonAsync("/api/app/account/change-password", new { currentPassword = TestDistrict.Password, newPassword = password, repeatedPassword = password })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await StatusOf(here)).ShouldBe(HttpStatusCode.OK);
        (await StatusOf(elsewhere)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task<HttpStatusCode> StatusOf(HttpClient client) => (await client.GetAsync("/api/app/account")).StatusCode;

    private async Task<HttpClient> LogInAsync(string userName, string agent)
    {
        var client = server.Stranger();
        client.DefaultRequestHeaders.UserAgent.ParseAdd(agent);
        (await client.PostAsJsonAsync("/api/app/account/login", new { userName, password = TestDistrict.Password })).StatusCode.ShouldBe(HttpStatusCode.OK);
        return client;
    }

    private async Task<(HttpClient Browser, HttpClient Copy)> WithCopyAsync(string userName)
    {
        var browser = server.Stranger();
        var answer = await browser.PostAsJsonAsync("/api/app/account/login", new { userName, password = TestDistrict.Password });
        var copy = server.Stranger();
        copy.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        return (browser, copy);
    }

    private static async Task LogOutByFormAsync(HttpClient client)
    {
        var browser = new Browser(client);
        await browser.GetAsync("/account");
        var token = browser.Html.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        (await client.PostAsync("/account/logout", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]))).StatusCode.ShouldBe(HttpStatusCode.Found);
    }
}
