using System.Net;

namespace QijiangTeachers.Web.Tests.Pages;

/// <summary>A new version of rules: filled in, shown with its effect, published; what isn't there for a teacher.</summary>
public sealed class RulePageTests(RegistryServer server) : IClassFixture<RegistryServer>
{
    [Fact]
    public async Task Credit_rules_are_published_only_after_their_effect_was_shown()
    {
        var browser = new Browser(await server.As("hr"));
        await browser.GetAsync("/rules/credits/new");
        browser.Html.ShouldNotContain("name=\"_handler\" value=\"publish\"");
        (await browser.SubmitAsync("draft", new() { ["Draft.HoursPerYear"] = "80", ["Draft.Caps"] = "校级 校本 每年 30", ["Draft.Reason"] = "新文件" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        Html.Text(browser.Html).ShouldContain("名教师的达标结论");
        Html.Text(browser.Html).ShouldContain("校级 校本 每年最多 30 学时");
        (await browser.SubmitAsync("publish")).StatusCode.ShouldBe(HttpStatusCode.Found);
        await browser.GetAsync("/rules/credits");
        Html.Text(browser.Html).ShouldContain("第 2 版");
    }

    [Fact]
    public async Task A_cap_that_cannot_be_read_is_said_at_the_field()
    {
        var browser = new Browser(await server.As("hr"));
        await browser.GetAsync("/rules/credits/new");
        await browser.SubmitAsync("draft", new() { ["Draft.Caps"] = "校级 每年 很多", ["Draft.Reason"] = "试" });
        Html.ErrorAt(browser.Html, "draft-Draft-Caps").ShouldNotBeNull().ShouldContain("很多");
    }

    [Fact]
    public async Task Tier_rules_say_what_moves_before_they_are_published()
    {
        var browser = new Browser(await server.As("hr"));
        await browser.GetAsync("/rules/tiers/new");
        await browser.SubmitAsync("draft", new() { ["Draft.Tiers[DistrictChiefSubjectTeacher]"] = "Outstanding", ["Draft.Name"] = "试行规则", ["Draft.Reason"] = "新文件" });
        Html.Text(browser.Html).ShouldContain("名教师改变层级");
        (await browser.SubmitAsync("publish")).StatusCode.ShouldBe(HttpStatusCode.Found);
        await browser.GetAsync("/rules/tiers");
        Html.Text(browser.Html).ShouldContain("试行规则");
    }

    [Fact]
    public async Task For_a_teacher_somebody_elses_record_is_not_there()
    {
        var teacher = await server.As("teacher");
        var other = server.District.OfA[1].Id;
        foreach (var path in new[] { $"/teachers/{other}", $"/api/app/teachers/{other}", $"/api/app/teachers/{other}/timeline", $"/hours/transcript/{other}" })
            (await teacher.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        (await teacher.GetAsync("/teachers")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "the list is a door, not a record");
    }
}
