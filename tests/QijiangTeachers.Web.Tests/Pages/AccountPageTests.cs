using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace QijiangTeachers.Web.Tests.Pages;

public sealed class AccountPageTests(RegistryServer server) : IClassFixture<RegistryServer>
{
    [Fact]
    public async Task A_form_keeps_the_input_and_says_at_the_field_what_is_missing()
    {
        var browser = new Browser(await server.As("operator"));
        await browser.GetAsync("/accounts/new");
        var answer = await browser.SubmitAsync("new-account", new() { ["Input.UserName"] = "panel-7", ["Input.Name"] = "", ["Input.Role"] = "reviewer", ["Input.SchoolId"] = "" });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        Html.ErrorAt(browser.Html, "new-account-Input-Name").ShouldBe("姓名还没有填。请填写。");
        Html.ErrorAt(browser.Html, "new-account-Input-UserName").ShouldBeNull();
        Html.Between(browser.Html, "class=\"error-summary\"", "</ul>").ShouldContain("/accounts/new#new-account-Input-Name");
        browser.Html.ShouldContain("name=\"Input.UserName\" value=\"panel-7\"");
        browser.Html.ShouldContain("<option value=\"reviewer\" selected>");
    }

    [Fact]
    public async Task Who_runs_the_system_sees_of_which_school_an_account_is()
    {
        var list = await (await server.As("operator")).GetFromJsonAsync<JsonElement>("/api/app/accounts?filter=teacher");
        list.GetProperty("items").EnumerateArray().Single(a => a.GetProperty("userName").GetString() == "teacher").GetProperty("schoolName").GetString().ShouldBe("清溪河小学");
    }

    [Fact]
    public async Task A_rule_that_forbids_is_said_on_top_and_the_input_stays()
    {
        var browser = new Browser(await server.As("operator"));
        await browser.GetAsync("/accounts/new");
        await browser.SubmitAsync("new-account", new() { ["Input.UserName"] = "hr", ["Input.Name"] = "重名者", ["Input.Role"] = "reviewer", ["Input.SchoolId"] = "" });
        Html.Text(Html.Between(browser.Html, "class=\"error-summary-title\">", "</p>")).ShouldBe("账号 hr 已经存在。请换一个。");
        browser.Html.ShouldContain("value=\"重名者\"");
    }

    [Fact]
    public async Task A_code_from_the_slip_buys_a_password_and_a_session()
    {
        var admin = new Browser(await server.As("operator"));
        await admin.GetAsync("/accounts/new");
        await admin.SubmitAsync("new-account", new() { ["Input.UserName"] = "panel-8", ["Input.Name"] = "新评委", ["Input.Role"] = "reviewer", ["Input.SchoolId"] = "" });
        var code = Html.Text(Html.Between(admin.Html, "<strong class=\"slip-code\">", "</strong>"));
        code.Length.ShouldBeGreaterThan(10);

        var newcomer = new Browser(server.Stranger());
        await newcomer.GetAsync("/login");
        var toActivation = await newcomer.SubmitAsync("login", new() { ["Input.UserName"] = "panel-8", ["Input.Password"] = code });
        toActivation.Headers.Location!.ToString().ShouldEndWith("/account/activate?userName=panel-8");
        await newcomer.GetAsync("/account/activate?userName=panel-8");
        await newcomer.SubmitAsync("activate", new() { ["Input.UserName"] = "panel-8", ["Input.Code"] = code, ["Input.NewPassword"] = "short", ["Input.RepeatedPassword"] = "short" });
        Html.ErrorAt(newcomer.Html, "activate-Input-NewPassword").ShouldNotBeNull().ShouldContain("密码至少 10 位");
        newcomer.Html.ShouldNotContain("value=\"short\"");
        var activated = await newcomer.SubmitAsync("activate", new() { ["Input.UserName"] = "panel-8", ["Input.Code"] = code, ["Input.NewPassword"] = "Panel-Pass-88", ["Input.RepeatedPassword"] = "Panel-Pass-88" });
        activated.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await newcomer.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
        newcomer.Html.ShouldContain("新评委");
    }

    [Fact]
    public async Task A_message_crosses_the_redirect_and_is_shown_once()
    {
        Guid id;
        await using (var scope = server.SystemScope()) id = (await Given.AccountAsync(scope, "to-close", "reviewer")).Id;
        var browser = new Browser(await server.As("operator"));
        await browser.GetAsync($"/accounts/{id}/close");
        (await browser.SubmitAsync("close", new() { ["Input.Reason"] = "" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        Html.ErrorAt(browser.Html, "close-Input-Reason").ShouldBe("原因还没有填。请填写。");
        (await browser.SubmitAsync("close", new() { ["Input.Reason"] = "评选结束" })).StatusCode.ShouldBe(HttpStatusCode.Found);
        await browser.GetAsync($"/accounts/{id}");
        Html.FlashOf(browser.Html).ShouldBe("某to-close 的账号已关闭。");
        browser.Html.ShouldContain("评选结束");
        await browser.GetAsync($"/accounts/{id}");
        Html.FlashOf(browser.Html).ShouldBeNull();
    }

    [Fact]
    public async Task A_message_that_the_server_did_not_write_is_not_shown()
    {
        var client = await server.As("operator");
        client.DefaultRequestHeaders.Add("Cookie", "qijiang.flash=" + Convert.ToBase64String("{\"Message\":\"请到 evil.example 重新登录\"}"u8));
        var html = await client.GetStringAsync("/account");
        Html.FlashOf(html).ShouldBeNull();
        html.ShouldNotContain("evil.example");
    }

    [Fact]
    public async Task The_list_filters_sorts_and_pages_by_its_address()
    {
        var browser = new Browser(await server.As("operator"));
        await browser.GetAsync("/accounts?role=operator");
        browser.Html.ShouldContain("第 1–1 个，共 1 个");
        Html.Text(Html.Between(browser.Html, "<a class=\"filter-chip\"", "</a>")).ShouldEndWith("角色：运维");
        await browser.GetAsync("/accounts?filter=nobody-of-this-name");
        browser.Html.ShouldContain("没有符合条件的账号");
        await browser.GetAsync("/accounts?sorting=userName%20desc&role=auditor");
        browser.Html.ShouldContain("aria-sort=\"descending\"");
        browser.Html.ShouldContain("href=\"/accounts?role=auditor&amp;sorting=userName\"");
    }

    [Fact]
    public async Task A_clerk_sees_the_own_school_only_and_gets_not_found_for_the_rest()
    {
        Guid other;
        await using (var scope = server.SystemScope()) other = (await Given.AccountAsync(scope, "elsewhere", "reviewer")).Id;
        var clerk = new Browser(await server.As("clerk"));
        await clerk.GetAsync("/accounts");
        clerk.Html.ShouldNotContain("elsewhere");
        var answer = await clerk.GetAsync($"/accounts/{other}");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        clerk.Html.ShouldContain("没有这条记录，或不在您的范围内");
        clerk.Html.ShouldNotContain("elsewhere");
    }

    [Fact]
    public async Task A_wrong_current_password_is_said_at_its_field()
    {
        await using (var scope = server.SystemScope()) await Given.AccountAsync(scope, "forgetful", "reviewer");
        var browser = new Browser(await server.As("forgetful"));
        await browser.GetAsync("/account/password");
        await browser.SubmitAsync("password", new() { ["Input.CurrentPassword"] = "not-it-1234", ["Input.NewPassword"] = "Another-Pass-1", ["Input.RepeatedPassword"] = "Another-Pass-1" });
        Html.ErrorAt(browser.Html, "password-Input-CurrentPassword").ShouldBe("当前密码不对。请重新输入。");
    }
}
