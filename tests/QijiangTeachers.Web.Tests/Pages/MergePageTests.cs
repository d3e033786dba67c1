using System.Net;

namespace QijiangTeachers.Web.Tests.Pages;

/// <summary>Two records of one person: compared, merged, found under the old address, separated; over HTTP.</summary>
public abstract class MergePageTests(RegistryServer server)
{
    [Fact]
    public async Task Two_records_become_one_and_two_again()
    {
        var (kept, gone) = (server.District.OfB[2], server.District.OfA[2]);
        var browser = new Browser(await server.As("hr"));
        await browser.GetAsync($"/duplicates/pair?keep={kept.Number}&merge={gone.Number}");
        browser.Html.ShouldContain(gone.Name);
        var made = await browser.SubmitAsync("merge", new() { ["Input.Reason"] = "本人核对身份证" });
        made.StatusCode.ShouldBe(HttpStatusCode.Found);
        var page = made.Headers.Location!.ToString();
        page.ShouldContain("/merges/");

        var old = await browser.GetAsync($"/teachers/{gone.Id}");
        old.StatusCode.ShouldBe(HttpStatusCode.Found);
        old.Headers.Location!.ToString().ShouldEndWith($"/teachers/{kept.Id}");
        var client = await server.As("hr");
        var api = await client.GetAsync($"/api/app/teachers/{gone.Id}?asOf=2026-01-01");
        (api.StatusCode, api.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.TemporaryRedirect, $"/api/app/teachers/{kept.Id}?asOf=2026-01-01"));
        (await client.GetStringAsync("/api/app/merged-identifiers?since=2020-01-01T00:00:00Z")).ShouldContain(gone.Id.ToString());

        await browser.GetAsync(page);
        (await browser.SubmitAsync("undo", new() { ["Input.Reason"] = "两个人" })).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await browser.GetAsync($"/teachers/{gone.Id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        browser.Html.ShouldContain("撤销与");
    }

    [Fact]
    public async Task Two_people_are_remembered_as_such()
    {
        var (one, other) = (server.District.OfB[0], server.District.OfB[1]);
        var browser = new Browser(await server.As("hr"));
        await browser.GetAsync($"/duplicates/pair?keep={one.Id}&merge={other.Id}");
        (await browser.SubmitAsync("dismiss", new() { ["DismissInput.Reason"] = "双胞胎" })).StatusCode.ShouldBe(HttpStatusCode.Found);
        await browser.GetAsync($"/duplicates/pair?keep={one.Id}&merge={other.Id}");
        browser.Html.ShouldContain("双胞胎");
        (await browser.SubmitAsync("take-back", new() { ["TakeBackInput.Reason"] = "看错了" })).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Theory]
    [InlineData("principal")]
    [InlineData("clerk")]
    public async Task A_school_neither_sees_nor_merges(string user)
    {
        var client = await server.As(user);
        (await client.GetAsync("/api/app/duplicates")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await client.GetAsync($"/api/app/teacher-merges/preview/{server.District.OfA[0].Id}/{server.District.OfA[1].Id}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}

public sealed class MergePageTestsOnSqlite(RegistryServer server) : MergePageTests(server), IClassFixture<RegistryServer>;

public sealed class MergePageTestsOnPostgreSql(PostgreSqlRegistryServer server) : MergePageTests(server), IClassFixture<PostgreSqlRegistryServer>;
