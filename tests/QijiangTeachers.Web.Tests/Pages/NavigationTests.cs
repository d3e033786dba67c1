using System.Net;

namespace QijiangTeachers.Web.Tests.Pages;

public sealed class NavigationTests(RegistryServer server) : IClassFixture<RegistryServer>
{
    public static TheoryData<string> Everybody => ["teacher", "clerk", "principal", "trainer", "hr", "reviewer", "operator", "auditor"];

    [Theory, MemberData(nameof(Everybody))]
    public async Task Every_line_of_the_navigation_leads_to_a_page_that_the_person_may_see(string userName)
    {
        var browser = new Browser(await server.As(userName));
        await browser.GetAsync("/account");
        foreach (var address in Html.NavigationOf(browser.Html).Append("/help"))
            (await browser.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, $"{address} for {userName}");
    }

    [Theory]
    [InlineData("operator", "/accounts", true)]
    [InlineData("operator", "/permissions", true)]
    [InlineData("clerk", "/accounts", true)]
    [InlineData("clerk", "/audit", false)]
    [InlineData("teacher", "/accounts", false)]
    [InlineData("reviewer", "/audit", false)]
    public async Task What_a_role_may_not_use_is_absent(string userName, string address, bool isThere)
    {
        var browser = new Browser(await server.As(userName));
        await browser.GetAsync("/account");
        Html.NavigationOf(browser.Html).Contains(address).ShouldBe(isThere);
        (await browser.GetAsync(address)).StatusCode.ShouldBe(isThere ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_auditor_has_the_audit_log_alone()
    {
        var browser = new Browser(await server.As("auditor"));
        await browser.GetAsync("/audit");
        Html.NavigationOf(browser.Html).ShouldBe(["/audit"]);
        browser.Html.ShouldContain("<a href=\"/audit\" aria-current=\"page\">");
    }

    [Fact]
    public async Task A_permission_that_is_taken_away_takes_its_line_along()
    {
        var hr = new Browser(await server.As("hr"));
        await hr.GetAsync("/account");
        Html.NavigationOf(hr.Html).ShouldContain("/audit");
        await ChangeGrantAsync("hr-officer", "QijiangTeachers.Administration.AuditLog", false);
        await hr.GetAsync("/account");
        Html.NavigationOf(hr.Html).ShouldNotContain("/audit");
        await ChangeGrantAsync("hr-officer", "QijiangTeachers.Administration.AuditLog", true);
    }

    [Fact]
    public async Task A_page_that_is_not_found_keeps_its_address_in_its_frame()
    {
        var browser = new Browser(await server.As("operator"));
        (await browser.GetAsync("/accounts/nobody?x=1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        browser.Html.ShouldContain("href=\"/accounts/nobody?x=1#content\"");
        browser.Html.ShouldContain("name=\"returnUrl\" value=\"/accounts/nobody?x=1\"");
    }

    private async Task ChangeGrantAsync(string role, string permission, bool isGranted)
    {
        var answer = await System.Net.Http.Json.HttpClientJsonExtensions.PutAsJsonAsync(await server.As("operator"), "/api/app/permissions", new { reason = "试", grants = new[] { new { role, permission, isGranted } } });
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
    }
}
