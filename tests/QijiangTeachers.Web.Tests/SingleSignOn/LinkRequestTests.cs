using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Notifications.Domain;

namespace QijiangTeachers.Web.Tests.SingleSignOn;

/// <summary>Who can't prove that an account is theirs asks, and somebody who cares for it looks.</summary>
public abstract class LinkRequestTests(SingleSignOnServer server)
{
    private const string Api = "/api/app/external-login-requests", Own = "QijiangTeachers.Administration:0010", OwnRequest = "QijiangTeachers.Administration:0056";

    [Fact]
    public async Task The_clerk_of_the_own_school_confirms_with_a_reason_and_the_person_comes_in()
    {
        var account = await TeacherAsync("asker", server.District.OfA[2].Id);
        var person = new ExternalPerson("s-asker", "欧阳A3");
        var browser = await server.ArriveAsync(person);
        await AskAsync(browser, "asker", "清溪河小学，电话核对");
        browser.Html.ShouldContain("申请已提交，等待确认");
        (await browser.WhoAsync()).ShouldBeNull();
        (await server.ArriveAsync(person)).Html.ShouldContain("申请已提交，等待确认");

        var id = await RequestOfAsync(person);
        (await RecipientsAsync(id)).ShouldBe(["clerk"]);
        var clerk = new Traveller(await server.As("clerk"));
        await clerk.FollowAsync("/accounts");
        clerk.Html.ShouldContain("项关联申请待确认");
        await clerk.FollowAsync($"/link-requests/{id}");
        clerk.Html.ShouldContain("清溪河小学，电话核对");
        await clerk.SubmitAsync("confirm", new() { ["Input.Reason"] = "打登记的电话核对" });
        clerk.At.ShouldBe("/link-requests");
        (await server.LinksOfAsync(person)).ShouldBe([account]);
        (await (await server.ArriveAsync(person)).WhoAsync()).ShouldBe("asker");
        (await server.EventsOfAsync(person)).ShouldBe(["Administration.ExternalLoginAsked", "Administration.ExternalLoginLinked"]);
        (await ReasonAsync(person)).ShouldBe("打登记的电话核对");
    }

    [Fact]
    public async Task The_clerk_of_another_school_neither_sees_nor_decides_it()
    {
        await TeacherAsync("of-b", server.District.OfB[0].Id);
        var person = new ExternalPerson("s-of-b", "欧阳B1");
        await AskAsync(await server.ArriveAsync(person), "of-b", "石壕中学");
        var id = await RequestOfAsync(person);
        var clerk = await server.As("clerk");
        (await clerk.GetFromJsonAsync<JsonElement>(Api)).GetProperty("items").EnumerateArray().ShouldNotContain(r => r.GetProperty("id").GetGuid() == id);
        (await clerk.GetAsync($"{Api}/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var act in new[] { "confirm", "refuse" }) (await DecideAsync(clerk, id, act)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await server.LinksOfAsync(person)).ShouldBeEmpty();
        (await DecideAsync(await server.As("operator"), id, "confirm")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await CodeAsync(await DecideAsync(await server.As("operator"), id, "refuse"))).ShouldBe("QijiangTeachers.Administration:0055", "decided once");
    }

    [Fact]
    public async Task Nobody_confirms_a_link_to_the_own_account_nor_the_own_request()
    {
        var person = new ExternalPerson("s-own", "运维");
        await AskAsync(await server.ArriveAsync(person), "operator", "本人");
        (await CodeAsync(await DecideAsync(await server.As("operator"), await RequestOfAsync(person), "confirm"))).ShouldBe(Own);

        // Logged in here while asking for another's account.
        await server.AccountAsync("victim");
        var another = new ExternalPerson("s-grabber", "某");
        await AskAsync(await server.ArriveAsync(another, browser: await server.As("operator")), "victim", "本人");
        var id = await RequestOfAsync(another);
        (await CodeAsync(await DecideAsync(await server.As("operator"), id, "confirm"))).ShouldBe(OwnRequest);
        (await server.LinksOfAsync(another)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_clerk_links_no_account_that_can_do_more_and_a_name_without_account_is_only_refused()
    {
        var person = new ExternalPerson("s-principal", "校长");
        await AskAsync(await server.ArriveAsync(person), "principal", "校长");
        var id = await RequestOfAsync(person);
        (await RecipientsAsync(id)).ShouldBe(["operator"]);
        (await CodeAsync(await DecideAsync(await server.As("clerk"), id, "confirm"))).ShouldBe("QijiangTeachers.Administration:0015");

        var lost = new ExternalPerson("s-lost", "迷路");
        var browser = await server.ArriveAsync(lost);
        await AskAsync(browser, "no-such-account", "某校");
        browser.Html.ShouldContain("申请已提交，等待确认", customMessage: "the answer doesn't tell that there is none");
        var admin = await server.As("operator");
        (await CodeAsync(await DecideAsync(admin, await RequestOfAsync(lost), "confirm"))).ShouldBe("QijiangTeachers.Administration:0057");
        var page = new Traveller(admin);
        await page.FollowAsync($"/link-requests/{await RequestOfAsync(lost)}");
        page.Html.ShouldContain("没有这个账号，只能拒绝并说明");
        await page.FollowAsync($"{page.At}/refuse");
        await page.SubmitAsync("refuse", new() { ["Input.Reason"] = "没有这个账号，您的账号是 A003" });
        page.At.ShouldBe("/link-requests");
        (await server.ArriveAsync(lost)).Html.ShouldContain("没有这个账号，您的账号是 A003");
    }

    [Fact]
    public async Task A_new_request_replaces_the_open_one_and_five_a_day_are_enough()
    {
        var person = new ExternalPerson("s-often", "常某");
        var browser = await server.ArriveAsync(person);
        for (var i = 0; i < 5; i++) await AskAsync(browser, i < 4 ? "reviewer" : "auditor", "核对");
        (await OpenAsync(person)).ShouldBe(["auditor"]);
        await AskAsync(browser, "reviewer", "核对");
        browser.Html.ShouldContain("今天申请的次数太多了");
        (await OpenAsync(person)).ShouldBe(["auditor"]);
    }

    [Fact]
    public async Task Who_links_by_the_own_password_after_all_asks_nobody_any_more()
    {
        await server.AccountAsync("remembered");
        var person = new ExternalPerson("s-remembered", "记起");
        var browser = await server.ArriveAsync(person);
        await AskAsync(browser, "remembered", "核对");
        (await OpenAsync(person)).ShouldBe(["remembered"]);
        await browser.LinkAsync("remembered");
        (await browser.WhoAsync()).ShouldBe("remembered");
        (await OpenAsync(person)).ShouldBeEmpty();
    }

    private static async Task AskAsync(Traveller browser, string userName, string note)
    {
        await browser.FollowAsync("/login/link/ask");
        await browser.SubmitAsync("ask", new() { ["Input.UserName"] = userName, ["Input.Note"] = note });
    }

    private static Task<HttpResponseMessage> DecideAsync(HttpClient client, Guid id, string act, string reason = "当面核对") => client.PostAsJsonAsync($"{Api}/{id}/{act}", new { reason });

    private static async Task<string?> CodeAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetProperty("code").GetString();
    }

    private async Task<Guid> TeacherAsync(string userName, Guid teacherId) => (await server.AccountAsync(userName, RoleNames.Teacher, teacherId)).Id;

    private async Task<Guid> RequestOfAsync(ExternalPerson person)
    {
        await using var scope = server.SystemScope();
        return await Requests(scope).Where(r => r.Subject == person.Subject && r.OpenKey != null).Select(r => r.Id).SingleAsync();
    }

    private async Task<List<string>> OpenAsync(ExternalPerson person)
    {
        await using var scope = server.SystemScope();
        return await Requests(scope).Where(r => r.Subject == person.Subject && r.OpenKey != null).Select(r => r.UserName).ToListAsync();
    }

    private async Task<List<string>> RecipientsAsync(Guid id)
    {
        await using var scope = server.SystemScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        var path = $"/link-requests/{id}";
        return await db.Set<InboxMessage>().Where(m => m.Path == path).Join(db.Set<Administration.Domain.Accounts.Account>(), m => m.AccountId, a => a.Id, (m, a) => a.UserName).ToListAsync();
    }

    private async Task<string?> ReasonAsync(ExternalPerson person)
    {
        await using var scope = server.SystemScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        return await db.Set<Process>().Where(p => p.Kind == "Administration.DecideLink" && db.Set<ProcessEvent>().Any(e => e.ProcessId == p.Id && e.Data.Contains($"\"{person.Subject}\""))).Select(p => p.Reason).SingleAsync();
    }

    private static DbSet<Administration.Domain.ExternalLogins.ExternalLoginRequest> Requests(AsyncServiceScope scope)
        => scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Set<Administration.Domain.ExternalLogins.ExternalLoginRequest>();
}

public sealed class LinkRequestTestsOnSqlite(SingleSignOnServer server) : LinkRequestTests(server), IClassFixture<SingleSignOnServer>;

public sealed class LinkRequestTestsOnPostgreSql(PostgreSqlSingleSignOnServer server) : LinkRequestTests(server), IClassFixture<PostgreSqlSingleSignOnServer>;
