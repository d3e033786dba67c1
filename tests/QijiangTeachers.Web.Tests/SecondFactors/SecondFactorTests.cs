using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Notifications.Domain;
using QijiangTeachers.Web.Tests.Pages;

namespace QijiangTeachers.Web.Tests.SecondFactors;

/// <summary>The code of an app after the password.</summary>
public abstract class SecondFactorTests(ClockedServer server)
{
    private const string Missing = "QijiangTeachers.Administration:0031", Wrong = "QijiangTeachers.Administration:0032", Locked = "QijiangTeachers.Administration:0002";

    [Fact]
    public async Task With_it_the_password_alone_lets_nobody_in_and_a_code_is_good_once()
    {
        var (_, phone) = await OwnerAsync("two-steps");
        (await CodeOf("two-steps", null)).ShouldBe(Missing);
        (await CodeOf("two-steps", phone.Code)).ShouldBe(Wrong, "the code that turned it on was used");
        var next = phone.NextCode();
        (await LogInAsync("two-steps", next)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await CodeOf("two-steps", next)).ShouldBe(Wrong);
    }

    [Fact]
    public async Task Of_the_same_code_sent_twice_at_the_same_moment_one_gets_in()
    {
        var (_, phone) = await OwnerAsync("replayed");
        var code = phone.NextCode();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => LogInAsync("replayed", code)));
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
    }

    [Fact]
    public async Task Guessed_codes_lock_the_account_as_guessed_passwords_do()
    {
        var (_, phone) = await OwnerAsync("guessed");
        for (var i = 0; i < 5; i++) (await CodeOf("guessed", phone.Code == "123456" ? "654321" : "123456")).ShouldBe(Wrong);
        (await CodeOf("guessed", phone.NextCode())).ShouldBe(Locked);
    }

    [Fact]
    public async Task The_code_of_another_ones_app_lets_nobody_in()
    {
        var (_, phone) = await OwnerAsync("own-app");
        var (_, other) = await OwnerAsync("other-app");
        (await CodeOf("own-app", other.NextCode())).ShouldBe(Wrong);
        (await CodeOf("own-app", other.Paper[0])).ShouldBe(Wrong);
        (await LogInAsync("own-app", phone.Code)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_recovery_code_stands_in_for_the_app_once_and_new_ones_void_the_old()
    {
        var (client, phone) = await OwnerAsync("lost-phone");
        phone.Paper.Count.ShouldBe(10);
        phone.Paper.Distinct().Count().ShouldBe(10);
        (await LogInAsync("lost-phone", phone.Paper[3].ToLowerInvariant())).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await CodeOf("lost-phone", phone.Paper[3])).ShouldBe(Wrong);
        (await Mine(client)).GetProperty("codesLeft").GetInt32().ShouldBe(9);
        var old = phone.Paper;
        await phone.TakePaperAsync(await client.PostAsync("/api/app/account/second-factor/renew-codes", null));
        (await CodeOf("lost-phone", old[4])).ShouldBe(Wrong);
        (await LogInAsync("lost-phone", phone.Paper[4])).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await EventsOf("lost-phone")).ShouldBe(["Administration.RecoveryCodeUsed", "Administration.RecoveryCodesRenewed", "Administration.SecondFactorTurnedOn"], ignoreOrder: true);
        (await MessagesTo("lost-phone")).ShouldBe(4, "on, used, renewed, used");
    }

    [Fact]
    public async Task Key_and_recovery_codes_are_nowhere_readable_in_the_database()
    {
        var (_, phone) = await OwnerAsync("sealed");
        await using var scope = server.SystemScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        var id = await db.Set<Account>().Where(a => a.UserName == "sealed").Select(a => a.Id).SingleAsync();
        var factor = await db.Set<SecondFactor>().SingleAsync(f => f.AccountId == id);
        var opened = scope.ServiceProvider.GetRequiredService<Kernel.Security.SealedTexts>().Open(factor.SealedKey);
        Totp.CodeOf(Convert.FromBase64String(opened), Totp.StepAt(server.Clock.GetUtcNow().UtcDateTime)).ShouldBe(phone.Code);
        factor.SealedKey.ShouldNotBe(Convert.FromBase64String(opened));
        var hashes = await db.Set<RecoveryCode>().Where(c => c.AccountId == id).Select(c => c.Hash).ToListAsync();
        hashes.Count.ShouldBe(10);
        hashes.ShouldAllBe(h => h.Length == 32);
    }

    [Fact]
    public async Task Turning_it_on_ends_the_other_sessions_and_off_takes_password_and_code()
    {
        await using (var scope = server.SystemScope()) await Given.AccountAsync(scope, "on-and-off", "reviewer");
        var (here, elsewhere) = (await server.As("on-and-off"), await server.As("on-and-off"));
        var phone = await Phone.SetUpAsync(here, server);
        (await elsewhere.GetAsync("/api/app/account")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await TurnOffAsync(here, "not-the-password", phone.NextCode())).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await TurnOffAsync(here, TestDistrict.Password, "000000" == phone.Code ? "000001" : "000000")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Mine(here)).GetProperty("isOn").GetBoolean().ShouldBeTrue();
        (await TurnOffAsync(here, TestDistrict.Password, phone.Code)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await LogInAsync("on-and-off", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await EventsOf("on-and-off")).ShouldContain("Administration.SecondFactorTurnedOff");
    }

    [Fact]
    public async Task A_key_of_another_account_or_an_old_one_is_not_taken()
    {
        await using (var scope = server.SystemScope()) await Given.AccountAsync(scope, "strange-key", "reviewer");
        var (mine, other) = (await server.As("strange-key"), await server.As("reviewer"));
        var begun = await (await other.PostAsync("/api/app/account/second-factor/begin", null)).Content.ReadFromJsonAsync<JsonElement>();
        var phone = Phone.Scan(begun.GetProperty("key").GetString()!, server);
        (await mine.PostAsJsonAsync("/api/app/account/second-factor/confirm", new { ticket = begun.GetProperty("ticket").GetString(), code = phone.Code })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Mine(mine)).GetProperty("isOn").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task The_operator_takes_it_away_for_a_reason_and_the_person_hears_of_it()
    {
        var (owner, _) = await OwnerAsync("lost-all");
        var id = await IdOf("lost-all");
        var hr = await (await server.As("hr")).PostAsJsonAsync($"/api/app/accounts/{id}/reset-second-factor", new { reason = "手机遗失" });
        hr.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var admin = await server.As("operator");
        (await admin.PostAsJsonAsync($"/api/app/accounts/{id}/reset-second-factor", new { reason = "" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await admin.PostAsJsonAsync($"/api/app/accounts/{id}/reset-second-factor", new { reason = "手机遗失" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await owner.GetAsync("/api/app/account")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await LogInAsync("lost-all", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await EventsOf("lost-all")).ShouldContain("Administration.SecondFactorReset");
        (await MessagesTo("lost-all")).ShouldBe(2, "on, reset");
    }

    [Fact]
    public async Task A_code_from_a_slip_doesnt_lead_around_it()
    {
        var (_, phone) = await OwnerAsync("by-slip");
        var slip = await (await (await server.As("operator")).PostAsJsonAsync($"/api/app/accounts/{await IdOf("by-slip")}/reset", new { reason = "忘记密码" })).Content.ReadFromJsonAsync<JsonElement>();
        var browser = new Browser(server.Stranger());
        await browser.GetAsync("/account/activate");
        var answer = await browser.SubmitAsync("activate", new() { ["Input.UserName"] = "by-slip", ["Input.Code"] = slip.GetProperty("code").GetString()!, ["Input.NewPassword"] = "Xin-Mima-2026", ["Input.RepeatedPassword"] = "Xin-Mima-2026" });
        answer.Headers.Location!.ToString().ShouldEndWith("/login/code");
        (await browser.GetAsync("/api/app/account")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await browser.GetAsync("/login/code");
        (await browser.SubmitAsync("second-step", new() { ["Input.Code"] = phone.NextCode() })).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await browser.GetAsync("/api/app/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_pages_ask_for_the_code_after_the_password_and_lead_to_where_one_wanted_to_go()
    {
        var (_, phone) = await OwnerAsync("by-pages");
        var browser = new Browser(server.Stranger());
        await browser.GetAsync("/login?returnUrl=/account");
        var first = await browser.SubmitAsync("login", new() { ["Input.UserName"] = "by-pages", ["Input.Password"] = TestDistrict.Password });
        first.Headers.Location!.ToString().ShouldEndWith("/login/code?returnUrl=%2Faccount");
        (await browser.GetAsync("/api/app/account")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await browser.GetAsync("/login/code?returnUrl=%2Faccount");
        (await browser.SubmitAsync("second-step", new() { ["Input.Code"] = "12 34" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        browser.Html.ShouldContain("验证码不对，或已经用过");
        var second = await browser.SubmitAsync("second-step", new() { ["Input.Code"] = phone.NextCode() });
        second.Headers.Location!.ToString().ShouldEndWith("/account");
        (await browser.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_second_step_is_open_for_five_minutes_and_to_nobody_without_the_first()
    {
        var (_, phone) = await OwnerAsync("too-slow");
        var browser = new Browser(server.Stranger());
        await browser.GetAsync("/login/code");
        browser.Html.ShouldContain("登录已过期");
        await browser.GetAsync("/login");
        await browser.SubmitAsync("login", new() { ["Input.UserName"] = "too-slow", ["Input.Password"] = TestDistrict.Password });
        await browser.GetAsync("/login/code");
        server.Clock.Advance(TimeSpan.FromMinutes(6));
        await browser.SubmitAsync("second-step", new() { ["Input.Code"] = phone.NextCode() });
        browser.Html.ShouldContain("请重新开始");
        (await browser.GetAsync("/api/app/account")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task It_is_set_up_on_its_page_with_a_picture_for_the_app_and_the_codes_are_shown_once()
    {
        await using (var scope = server.SystemScope()) await Given.AccountAsync(scope, "by-page", "reviewer");
        var browser = new Browser(await server.As("by-page"));
        await browser.GetAsync("/account/second-factor");
        browser.Html.ShouldContain("<svg class=\"qr\"");
        browser.Html.ShouldNotContain("style=\"");
        var key = Html.Text(Html.Between(browser.Html, "<p class=\"qr-key\">", "</p>"));
        var phone = Phone.Scan(key, server);
        await browser.SubmitAsync("second-factor", new() { ["Input.Code"] = "1" });
        Html.ErrorAt(browser.Html, "second-factor-Input-Code").ShouldNotBeNull().ShouldContain("验证码不对");
        Html.Text(Html.Between(browser.Html, "<p class=\"qr-key\">", "</p>")).ShouldBe(key, "the phone has this key already");
        (await browser.SubmitAsync("second-factor", new() { ["Input.Code"] = phone.Code })).StatusCode.ShouldBe(HttpStatusCode.OK);
        var codes = browser.Html.Split("<li><code>").Skip(1).Select(p => p.Split('<')[0]).ToList();
        codes.Count.ShouldBe(10);
        await browser.GetAsync("/account/second-factor");
        browser.Html.ShouldNotContain(codes[0]);
        browser.Html.ShouldContain("10 个（共 10 个）");
        (await LogInAsync("by-page", codes[0])).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<(HttpClient Client, Phone Phone)> OwnerAsync(string userName)
    {
        await using (var scope = server.SystemScope()) await Given.AccountAsync(scope, userName, "reviewer");
        var client = await server.As(userName);
        return (client, await Phone.SetUpAsync(client, server));
    }

    private Task<HttpResponseMessage> LogInAsync(string userName, string? code)
        => server.Stranger().PostAsJsonAsync("/api/app/account/login", new { userName, password = TestDistrict.Password, code });

    private async Task<string?> CodeOf(string userName, string? code)
    {
        var answer = await LogInAsync(userName, code);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetProperty("code").GetString();
    }

    private static Task<HttpResponseMessage> TurnOffAsync(HttpClient client, string password, string code)
        => client.PostAsJsonAsync("/api/app/account/second-factor/turn-off", new { password, code });

    private static async Task<JsonElement> Mine(HttpClient client) => await client.GetFromJsonAsync<JsonElement>("/api/app/account/second-factor");

    private async Task<Guid> IdOf(string userName)
    {
        await using var scope = server.SystemScope();
        return await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Set<Account>().Where(a => a.UserName == userName).Select(a => a.Id).SingleAsync();
    }

    private async Task<List<string>> EventsOf(string userName)
    {
        await using var scope = server.SystemScope();
        return await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Set<ProcessEvent>()
            .Where(e => e.Data.Contains($"\"{userName}\"") && (e.Type.Contains("SecondFactor") || e.Type.Contains("Recovery"))).Select(e => e.Type).Distinct().ToListAsync();
    }

    private async Task<int> MessagesTo(string userName)
    {
        var id = await IdOf(userName);
        await using var scope = server.SystemScope();
        return await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Set<InboxMessage>().CountAsync(m => m.AccountId == id && m.Kind == "Administration.SecondFactor");
    }
}

public sealed class SecondFactorTestsOnSqlite(ClockedServer server) : SecondFactorTests(server), IClassFixture<ClockedServer>;

public sealed class SecondFactorTestsOnPostgreSql(PostgreSqlClockedServer server) : SecondFactorTests(server), IClassFixture<PostgreSqlClockedServer>;
