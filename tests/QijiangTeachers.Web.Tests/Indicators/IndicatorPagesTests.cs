using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Cultivation.Persistence;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Testing.Web;
using QijiangTeachers.Web.Tests.Pages;

namespace QijiangTeachers.Web.Tests.Indicators;

/// <summary>The pages of targets and indicators, as a browser without script sees them.</summary>
public sealed partial class IndicatorPagesTests(RegistryServer server) : IClassFixture<RegistryServer>, IAsyncLifetime
{
    /// <summary>One title, so that there is somebody to count.</summary>
    public async ValueTask InitializeAsync()
    {
        await using var scope = server.SystemScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        if (await db.TitleTerms.AnyAsync()) return;
        db.Add(new TitleTerm(server.District.OfA[0].Id, HonourTitle.DistrictBackboneTeacher, new(2024, 3, 1), null, null, null, null, Guid.CreateVersion7()));
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("hr", "/progress")]
    [InlineData("hr", "/progress?asOf=2025-06-30&kind=Primary&locality=Town&sorting=backboneShare&page=2")]
    [InlineData("hr", "/indicators")]
    [InlineData("hr", "/indicators/schools?filter=x")]
    [InlineData("hr", "/indicators/backbone-district?asOf=2024-12-31&by=subject")]
    [InlineData("hr", "/indicators/backbone-share?by=stage")]
    [InlineData("hr", "/indicators/kindergarten-ratio?by=locality")]
    [InlineData("hr", "/indicators/hours-completion?asOf=2020-12-31")]
    [InlineData("hr", "/indicators/backbone-district/people?part=all&since=2024-01-01")]
    [InlineData("hr", "/indicators/rotation-ratio/people?part=excluded")]
    [InlineData("hr", "/indicators/kindergarten-ratio/people?part=denominator")]
    [InlineData("hr", "/indicators/educator/people?part=lost")]
    [InlineData("hr", "/plans")]
    [InlineData("hr", "/plans/new")]
    [InlineData("trainer", "/progress")]
    [InlineData("principal", "/school/overview")]
    [InlineData("clerk", "/school/overview?asOf=2025-12-31")]
    [InlineData("principal", "/indicators")]
    [InlineData("principal", "/indicators/backbone-share/people?part=denominator")]
    public async Task A_page_opens_in_both_languages_without_a_raw_key(string user, string address)
    {
        var client = await server.As(user);
        foreach (var language in new[] { "zh-CN", "en" })
        {
            client.DefaultRequestHeaders.Remove("Cookie");
            client.DefaultRequestHeaders.Add("Cookie", $"qijiang.language=c%3D{language}%7Cuic%3D{language}");
            var page = await client.GetAsync(address);
            var html = await page.Content.ReadAsStringAsync();
            page.StatusCode.ShouldBe(HttpStatusCode.OK, html);
            Texts().Matches(html).Select(m => m.Groups[1].Value.Trim()).Where(t => RawKey().IsMatch(t)).ShouldBeEmpty();
            html.ShouldNotContain("style=\"");
        }
    }

    [Theory]
    [InlineData("principal", "/progress", HttpStatusCode.Forbidden)]
    [InlineData("principal", "/plans", HttpStatusCode.Forbidden)]
    [InlineData("trainer", "/plans/new", HttpStatusCode.Forbidden)]
    [InlineData("hr", "/school/overview", HttpStatusCode.Forbidden)]
    [InlineData("teacher", "/indicators", HttpStatusCode.Forbidden)]
    [InlineData("hr", "/indicators/nothing", HttpStatusCode.NotFound)]
    [InlineData("hr", "/plans/00000000-0000-0000-0000-000000000001", HttpStatusCode.NotFound)]
    public async Task What_a_role_may_not_see_it_does_not(string user, string address, HttpStatusCode expected)
        => (await (await server.As(user)).GetAsync(address)).StatusCode.ShouldBe(expected);

    [Theory]
    [InlineData("hr", "/progress")]
    [InlineData("principal", "/school/overview")]
    public async Task The_start_page_is_the_one_of_the_office(string user, string path)
    {
        var answer = await (await server.As(user)).GetAsync("/");
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.ToString().ShouldEndWith(path);
    }

    [Fact]
    public async Task A_number_leads_to_as_many_people_each_with_the_reason()
    {
        var hr = await server.As("hr");
        var board = await hr.GetStringAsync("/progress");
        var link = Links().Matches(board).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).First(l => l.StartsWith("/indicators/backbone-district/people", StringComparison.Ordinal));
        var people = await hr.GetStringAsync(link);
        people.ShouldContain("欧阳A1");
        Html.Text(people).ShouldContain("称号 区级骨干教师 认定 2024-03-01");
        people.ShouldContain("第 1–1 人，共 1 人");
    }

    [Fact]
    public async Task A_principal_finds_nobody_of_another_school()
    {
        var principal = await server.As("principal");
        foreach (var address in new[] { "/indicators/backbone-share/people?part=denominator", $"/indicators/backbone-share/people?part=denominator&schoolId={server.District.SchoolB}", $"/indicators?schoolId={server.District.SchoolB}", $"/indicators/backbone-share?schoolId={server.District.SchoolB}" })
        {
            var html = await principal.GetStringAsync(address);
            html.ShouldNotContain("欧阳B");
            html.ShouldNotContain("石壕");
        }
        (await principal.GetAsync($"/school/overview?schoolId={server.District.SchoolB}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_plan_is_entered_and_its_targets_changed_by_forms()
    {
        var browser = new Browser(await server.As("hr"));
        await browser.GetAsync("/plans/new");
        var refused = await browser.SubmitAsync("plan", Plan("“十五五”教师队伍建设", target: "0"));
        refused.StatusCode.ShouldBe(HttpStatusCode.OK);
        browser.Html.ShouldContain("目标值须大于 0");
        browser.Html.ShouldContain("value=\"“十五五”教师队伍建设\"");
        var saved = await browser.SubmitAsync("plan", Plan("“十五五”教师队伍建设", target: "26"));
        saved.StatusCode.ShouldBe(HttpStatusCode.Found, browser.Html);
        var plan = saved.Headers.Location!.ToString();
        await browser.GetAsync(plan);
        browser.Html.ShouldContain("26.0 %");
        await browser.GetAsync(plan + "/targets");
        var changed = await browser.SubmitAsync("targets", new() { ["Input.Reason"] = "中期评估", ["Input.Targets[3].Target"] = "27" });
        changed.StatusCode.ShouldBe(HttpStatusCode.Found, browser.Html);
        await browser.GetAsync(plan);
        browser.Html.ShouldContain("目标值 26 → 27");
        browser.Html.ShouldContain("中期评估");
    }

    private static Dictionary<string, string> Plan(string name, string target) => new()
    {
        ["Input.Name"] = name, ["Input.FirstYear"] = "2026", ["Input.LastYear"] = "2030", ["Input.Source"] = "十五五规划", ["Input.Targets[3].Baseline"] = "23.9", ["Input.Targets[3].Target"] = target,
    };

    [GeneratedRegex(">([^<>]+)<")]
    private static partial Regex Texts();

    [GeneratedRegex("^(Menu|Tab|Gap|Part|By|Change|Trend|Series|Unit|Status):[A-Za-z:]+$|^[A-Z][a-z]+[A-Z][A-Za-z]+$")]
    private static partial Regex RawKey();

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Links();
}
