using System.Net;

namespace QijiangTeachers.Web.Tests.Pages;

/// <summary>学区, 教育集团 and names of schools, by school year.</summary>
public sealed class SchoolPageTests(RegistryServer server) : IClassFixture<RegistryServer>
{
    [Theory]
    [InlineData("/school-clusters", "东溪学区")]
    [InlineData("/education-groups", "古剑教育集团")]
    public async Task A_grouping_is_made_gets_a_school_and_gives_it_back(string path, string name)
    {
        var browser = new Browser(await server.As("hr"));
        await browser.GetAsync(path + "/new");
        var made = await browser.SubmitAsync("new-grouping", new() { ["Input.Name"] = name, ["Input.Reason"] = "区教委文件" });
        made.StatusCode.ShouldBe(HttpStatusCode.Found);
        var page = made.Headers.Location!.ToString();
        await browser.GetAsync(page);
        (await browser.SubmitAsync("add-school", new() { ["Added.SchoolId"] = server.District.SchoolA.ToString(), ["Added.FromYear"] = "2026", ["Added.Reason"] = "区教委文件" })).StatusCode.ShouldBe(HttpStatusCode.Found);
        await browser.GetAsync(page);
        browser.Html.ShouldContain($"/schools/{server.District.SchoolA}\"");
        browser.Html.ShouldNotContain($"{page}/remove\"", customMessage: "it is in use");

        await browser.GetAsync($"{page}/schools/{server.District.SchoolA}/remove");
        await browser.SubmitAsync("remove-school", new() { ["Input.FromYear"] = "2026", ["Input.Reason"] = "划出" });
        await browser.GetAsync(page);
        browser.Html.ShouldNotContain($"href=\"/schools/{server.District.SchoolA}\"");
    }

    [Fact]
    public async Task A_school_of_the_cluster_leads_it()
    {
        var browser = new Browser(await server.As("hr"));
        await browser.GetAsync("/school-clusters/new");
        var page = (await browser.SubmitAsync("new-grouping", new() { ["Input.Name"] = "永新学区", ["Input.Reason"] = "区教委文件" })).Headers.Location!.ToString();
        await browser.GetAsync(page);
        await browser.SubmitAsync("add-school", new() { ["Added.SchoolId"] = server.District.SchoolB.ToString(), ["Added.FromYear"] = "2026", ["Added.Reason"] = "区教委文件" });
        await browser.GetAsync(page);
        browser.Html.ShouldNotContain("fact-tag\">牵头学校");
        (await browser.SubmitAsync("lead-school", new() { ["Lead.SchoolId"] = server.District.SchoolB.ToString(), ["Lead.Reason"] = "区教委文件" })).StatusCode.ShouldBe(HttpStatusCode.Found);
        await browser.GetAsync(page);
        browser.Html.ShouldContain("fact-tag\">牵头学校");
        // Given back, so that the other pages find the district as it was.
        await browser.GetAsync($"{page}/schools/{server.District.SchoolB}/remove");
        await browser.SubmitAsync("remove-school", new() { ["Input.FromYear"] = "2026", ["Input.Reason"] = "划出" });
    }

    [Fact]
    public async Task A_school_gets_another_name_from_a_school_year_on()
    {
        var browser = new Browser(await server.As("hr"));
        await browser.GetAsync($"/schools/{server.District.SchoolB}/rename");
        (await browser.SubmitAsync("rename-school", new() { ["Input.Name"] = "新名字小学", ["Input.FromYear"] = "2027", ["Input.Reason"] = "更名批复" })).StatusCode.ShouldBe(HttpStatusCode.Found);
        await browser.GetAsync($"/schools/{server.District.SchoolB}");
        browser.Html.ShouldContain("新名字小学");
        browser.Html.ShouldContain("2027–2028");
    }
}
