using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace QijiangTeachers.Notifications.Tests.Http;

/// <summary>The inbox over HTTP: one's own and nobody else's.</summary>
public abstract class InboxTests(RegistryServer server)
{
    [Fact]
    public async Task Nobody_sees_or_touches_the_message_of_another()
    {
        var fault = await ReportAsync("职务");
        var principal = await server.As("principal");
        var message = (await ListAsync(principal)).First(m => m.GetProperty("path").GetString() == $"/faults/{fault}");
        var id = message.GetProperty("id").GetGuid();
        message.GetProperty("text").GetString().ShouldBe("某teacher报告“职务”有误，等待答复。");
        foreach (var name in new[] { "teacher", "clerk", "principal-b", "hr", "operator", "auditor" })
        {
            var other = await server.As(name);
            (await ListAsync(other)).Select(m => m.GetProperty("id").GetGuid()).ShouldNotContain(id, name);
            (await other.GetAsync($"/api/app/messages/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, name);
            (await other.PostAsync($"/api/app/messages/{id}/read", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound, name);
            (await other.GetAsync($"/inbox/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, name);
            (await other.PostAsJsonAsync("/api/app/messages/read-all", new { })).StatusCode.ShouldBe(HttpStatusCode.OK, name);
            (await other.GetStringAsync("/inbox")).ShouldNotContain(id.ToString());
        }
        (await principal.GetFromJsonAsync<JsonElement>($"/api/app/messages/{id}")).GetProperty("isUnread").GetBoolean().ShouldBeTrue();
        (await server.Stranger().GetAsync("/api/app/messages")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_bell_counts_and_opening_a_message_leads_to_what_it_is_about()
    {
        var fault = await ReportAsync("学历");
        var browser = new Browser(await server.As("clerk"));
        await browser.GetAsync("/inbox");
        var unread = await UnreadAsync("clerk");
        browser.Html.ShouldContain($"aria-label=\"消息，{unread} 条未读\"");
        browser.Html.ShouldContain("某teacher报告“学历”有误，等待答复。");
        var id = await IdAsync("clerk", $"/faults/{fault}");

        (await browser.GetAsync($"/inbox/{id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        browser.Html.ShouldContain($"href=\"/faults/{fault}\"");
        (await browser.GetAsync($"/faults/{fault}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await UnreadAsync("clerk")).ShouldBe(unread - 1);
        await browser.GetAsync("/inbox?unread=true");
        browser.Html.ShouldNotContain($"/inbox/{id}\"");
        await browser.GetAsync("/inbox");
        browser.Html.ShouldContain($"/inbox/{id}\"");
    }

    [Fact]
    public async Task Messages_are_marked_one_by_one_or_all_that_the_page_showed()
    {
        var (first, _) = (await ReportAsync("籍贯"), await ReportAsync("民族"));
        var browser = new Browser(await server.As("clerk"));
        await browser.GetAsync("/inbox");
        var before = await UnreadAsync("clerk");
        (await browser.SubmitAsync($"read-{await IdAsync("clerk", $"/faults/{first}")}")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await UnreadAsync("clerk")).ShouldBe(before - 1);

        await browser.GetAsync("/inbox?unread=true");
        var late = await ReportAsync("职称");   // after the page was drawn
        (await browser.SubmitAsync("read-all")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await UnreadAsync("clerk")).ShouldBe(1);
        await browser.GetAsync("/inbox?unread=true");
        browser.Html.ShouldContain($"/inbox/{await IdAsync("clerk", $"/faults/{late}")}\"");
        await browser.SubmitAsync("read-all");
        await browser.GetAsync("/inbox?unread=true");
        browser.Html.ShouldContain("都看过了");
        browser.Html.ShouldContain("aria-label=\"消息\"");
    }

    [Fact]
    public async Task Pages_and_paging_hold_for_who_has_nothing_and_say_that_no_mail_is_sent()
    {
        var browser = new Browser(await server.As("auditor"));
        await browser.GetAsync("/inbox");
        browser.Html.ShouldContain("还没有消息");
        browser.Html.ShouldNotContain("href=\"/inbox/mail\"");
        await browser.GetAsync("/inbox/mail");
        browser.Html.ShouldContain("这里不发邮件");

        var operators = new Browser(await server.As("operator"));
        await operators.GetAsync("/operations/mail");
        operators.Html.ShouldContain("没有设置邮件服务器");
        (await operators.GetAsync("/inbox?page=3")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await server.As("hr")).GetAsync("/operations/mail")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await server.As("hr")).PostAsJsonAsync("/api/app/mail-deliveries/retry", new { })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<Guid> ReportAsync(string about)
    {
        var answer = await (await server.As("teacher")).PostAsJsonAsync("/api/app/fault-reports", new { fact = $"profile:{about}", about, text = "不对" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private static async Task<IReadOnlyList<JsonElement>> ListAsync(HttpClient client)
        => [.. (await client.GetFromJsonAsync<JsonElement>("/api/app/messages?maxResultCount=1000")).GetProperty("items").EnumerateArray()];

    private async Task<Guid> IdAsync(string user, string path)
        => (await ListAsync(await server.As(user))).Single(m => m.GetProperty("path").GetString() == path).GetProperty("id").GetGuid();

    private async Task<int> UnreadAsync(string user)
        => (await (await server.As(user)).GetFromJsonAsync<JsonElement>("/api/app/messages/unread-count")).GetProperty("count").GetInt32();
}

public sealed class InboxTestsOnSqlite(RegistryServer server) : InboxTests(server), IClassFixture<RegistryServer>;

public sealed class InboxTestsOnPostgreSql(PostgreSqlRegistryServer server) : InboxTests(server), IClassFixture<PostgreSqlRegistryServer>;
