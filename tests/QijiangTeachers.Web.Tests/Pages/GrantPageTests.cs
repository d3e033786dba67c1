using System.Net;
using System.Text.RegularExpressions;

namespace QijiangTeachers.Web.Tests.Pages;

public sealed partial class GrantPageTests(RegistryServer server) : IClassFixture<RegistryServer>
{
    private const string Export = "QijiangTeachers.Administration.AuditLog.Export";

    [Fact]
    public async Task A_change_is_previewed_with_its_reach_before_it_is_made_and_the_audit_log_tells_before_and_after()
    {
        var client = await server.As("operator");
        var browser = new Browser(client);
        await browser.GetAsync("/permissions");
        var page = browser.Html;
        var granted = Checked().Matches(page).Select(m => m.Groups[1].Value).ToList();
        granted.ShouldContain($"hr-officer|{Export}");

        var form = Hidden().Matches(Html.Between(page, "id=\"grants\"", "<table")).Select(m => KeyValuePair.Create(m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value)));
        var preview = await client.PostAsync("/permissions", new FormUrlEncodedContent([.. form, .. granted.Where(g => g != $"hr-officer|{Export}").Select(g => KeyValuePair.Create("Granted", g))]));
        var html = await preview.Content.ReadAsStringAsync();
        html.ShouldContain("确认更改 1 项权限");
        Html.Text(Html.Between(html, "<tbody", "</tbody>")).ShouldContain("失去");
        (await ShouldStillExportAsync()).ShouldBeTrue("a preview changes nothing");

        var confirm = Hidden().Matches(Html.Between(html, "id=\"confirm-grants\"", "</form>")).Select(m => KeyValuePair.Create(m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value)));
        var done = await client.PostAsync("/permissions", new FormUrlEncodedContent([.. confirm, new("Confirm.Reason", "导出集中到审计")]));
        done.StatusCode.ShouldBe(HttpStatusCode.Found, await done.Content.ReadAsStringAsync());
        (await ShouldStillExportAsync()).ShouldBeFalse();

        await browser.GetAsync("/audit?kind=Administration.ChangeGrants");
        browser.Html.ShouldContain("导出集中到审计");
        await browser.GetAsync(Entry().Match(browser.Html).Groups[1].Value);
        browser.Html.ShouldContain("人事科");
        browser.Html.ShouldContain("导出审计记录");
    }

    [Fact]
    public async Task The_auditor_reads_the_matrix_but_has_nothing_to_press()
    {
        var browser = new Browser(await server.As("auditor"));
        (await browser.GetAsync("/permissions")).StatusCode.ShouldBe(HttpStatusCode.OK);
        browser.Html.ShouldNotContain("name=\"Granted\"");
        browser.Html.ShouldNotContain("预览变更");
    }

    private async Task<bool> ShouldStillExportAsync()
        => (await (await server.As("hr")).GetAsync("/api/app/processes/export?reason=x")).StatusCode == HttpStatusCode.OK;

    [GeneratedRegex("name=\"Granted\" value=\"([^\"]+)\" checked")]
    private static partial Regex Checked();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("href=\"(/audit/[0-9a-f-]{36})\"")]
    private static partial Regex Entry();
}
