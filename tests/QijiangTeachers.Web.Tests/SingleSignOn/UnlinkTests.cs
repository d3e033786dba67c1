using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace QijiangTeachers.Web.Tests.SingleSignOn;

/// <summary>Links are listed for their owner and for operators, and end.</summary>
public abstract class UnlinkTests(SingleSignOnServer server)
{
    [Fact]
    public async Task The_owner_sees_and_unlinks_it_after_a_proof_and_whoever_is_in_elsewhere_is_out()
    {
        await server.AccountAsync("unlinker");
        var person = new ExternalPerson("s-unlinker", "解某");
        await (await server.ArriveAsync(person)).LinkAsync("unlinker");
        var elsewhere = await server.ArriveAsync(person);
        (await elsewhere.WhoAsync()).ShouldBe("unlinker");

        var owner = new Traveller(await server.As("unlinker"));
        server.Clock.Advance(TimeSpan.FromMinutes(16));
        await owner.FollowAsync("/account");
        owner.Html.ShouldContain("解某");
        owner.Html.ShouldContain("本人密码");
        var id = (await IdsAsync(owner.Client)).Single();
        (await owner.Client.DeleteAsync($"/api/app/account/external-logins/{id}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "the last proof is too old");
        await owner.FollowAsync($"/account/external-logins/{id}/remove");
        owner.Html.ShouldContain("name=\"_confirm\"");
        await owner.SubmitAsync("unlink", new() { ["_confirm"] = "not-the-password-1" });
        (await server.LinksOfAsync(person)).Count.ShouldBe(1);
        await owner.SubmitAsync("unlink", new() { ["_confirm"] = TestDistrict.Password });
        owner.At.ShouldBe("/account");
        owner.Html.ShouldContain("没有关联统一身份");
        (await owner.WhoAsync()).ShouldBe("unlinker");
        (await elsewhere.WhoAsync()).ShouldBeNull();
        (await server.ArriveAsync(person)).At.ShouldBe("/login/link");
        (await server.EventsOfAsync(person)).ShouldBe(["Administration.ExternalLoginLinked", "Administration.ExternalLoginUnlinked"]);
    }

    [Fact]
    public async Task An_operator_unlinks_it_for_a_reason_and_nobody_else_anothers()
    {
        var account = await server.AccountAsync("linked-wrongly");
        var person = new ExternalPerson("s-linked-wrongly", "误某");
        var browser = await server.ArriveAsync(person);
        await browser.LinkAsync("linked-wrongly");
        var id = (await IdsAsync(browser.Client)).Single();
        (await (await server.As("reviewer")).DeleteAsync($"/api/app/account/external-logins/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await server.As("hr")).PostAsJsonAsync($"/api/app/accounts/{account.Id}/external-logins/{id}/remove", new { reason = "误关联" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var admin = new Traveller(await server.As("operator"));
        await admin.FollowAsync($"/accounts/{account.Id}");
        admin.Html.ShouldContain("误某");
        await admin.FollowAsync($"/accounts/{account.Id}/external-logins/{id}/remove");
        await admin.SubmitAsync("unlink", new() { ["Input.Reason"] = "误关联" });
        admin.At.ShouldBe($"/accounts/{account.Id}");
        admin.Html.ShouldNotContain("误某");
        (await browser.WhoAsync()).ShouldBeNull();
        (await server.LinksOfAsync(person)).ShouldBeEmpty();
    }

    private static async Task<List<Guid>> IdsAsync(HttpClient client)
        => [.. (await client.GetFromJsonAsync<JsonElement>("/api/app/account")).GetProperty("externalLogins").EnumerateArray().Select(l => l.GetProperty("id").GetGuid())];
}

public sealed class UnlinkTestsOnSqlite(SingleSignOnServer server) : UnlinkTests(server), IClassFixture<SingleSignOnServer>;

public sealed class UnlinkTestsOnPostgreSql(PostgreSqlSingleSignOnServer server) : UnlinkTests(server), IClassFixture<PostgreSqlSingleSignOnServer>;
