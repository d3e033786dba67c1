using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Domain.ExternalLogins;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Notifications.Domain;
using QijiangTeachers.Web.Tests.SecondFactors;

namespace QijiangTeachers.Web.Tests.SingleSignOn;

/// <summary>Whose account somebody enters who has logged in at the provider.</summary>
public abstract class SingleSignOnTests(SingleSignOnServer server)
{
    private const string Linked = "Administration.ExternalLoginLinked", Refused = "Administration.SingleSignOnRefused";

    [Fact]
    public async Task Linked_once_by_the_own_password_one_comes_in_directly_from_then_on()
    {
        var (account, person) = (await server.AccountAsync("linker"), new ExternalPerson("s-linker", "林某"));
        var first = await server.ArriveAsync(person, "/account");
        first.At.ShouldBe("/login/link?returnUrl=%2Faccount");
        first.Html.ShouldContain("林某");
        (await first.WhoAsync()).ShouldBeNull("the provider knows the person, the registry doesn't");
        await first.LinkAsync("linker");
        first.At.ShouldBe("/account");
        (await first.WhoAsync()).ShouldBe("linker");

        var second = await server.ArriveAsync(person, "/account");
        second.At.ShouldBe("/account");
        (await second.WhoAsync()).ShouldBe("linker");
        (await server.LinksOfAsync(person)).ShouldBe([account.Id]);
        (await server.EventsOfAsync(person)).ShouldBe([Linked]);
        (await MessagesToAsync(account.Id)).ShouldBe(1, "the owner hears of a new way in");
    }

    [Fact]
    public async Task No_account_is_made_and_a_log_in_elsewhere_is_no_right_here()
    {
        var before = await CountAccountsAsync();
        var stranger = await server.ArriveAsync(new("s-nobody", "路人", ("teacher_number", "Z999")), "/teachers");
        stranger.At.ShouldStartWith("/login/link");
        stranger.Html.ShouldContain("没有对应的账号");
        (await stranger.WhoAsync()).ShouldBeNull();
        (await CountAccountsAsync()).ShouldBe(before);
        (await server.EventsOfAsync(new("s-nobody", ""))).ShouldBe([Refused]);
    }

    [Fact]
    public async Task A_wrong_password_links_nothing_and_counts_as_one_until_the_account_is_locked()
    {
        await server.AccountAsync("guessed-link");
        var person = new ExternalPerson("s-guesser", "猜某");
        var browser = await server.ArriveAsync(person);
        for (var i = 0; i < 5; i++)
        {
            await browser.LinkAsync("guessed-link", "not-the-password-1");
            browser.Html.ShouldContain("账号或密码不对");
        }
        await browser.LinkAsync("guessed-link");
        browser.Html.ShouldContain("锁定");
        (await browser.WhoAsync()).ShouldBeNull();
        (await server.LinksOfAsync(person)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_number_that_the_provider_vouches_for_links_the_one_open_account_that_has_it()
    {
        var person = new ExternalPerson("s-a1", "欧阳", ("teacher_number", "A001"));
        var browser = await server.ArriveAsync(person, "/account");
        browser.At.ShouldBe("/account");
        (await browser.WhoAsync()).ShouldBe("teacher");
        (await server.EventsOfAsync(person)).ShouldBe([Linked]);

        // The account has one of this provider now: another person there with the same number isn't let in.
        var other = await server.ArriveAsync(new("s-a1-other", "欧阳", ("teacher_number", "A001")));
        other.Html.ShouldContain("已关联另一个身份");
        (await other.WhoAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_number_that_is_doubtful_or_of_a_closed_account_links_nothing()
    {
        await using (var scope = server.SystemScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
            TestDistrict.Add(scope.ServiceProvider, db, "of-b1", RoleNames.Teacher, null, server.District.OfB[0].Id);
            TestDistrict.Add(scope.ServiceProvider, db, "b001", RoleNames.Reviewer);   // merely called so
            TestDistrict.Add(scope.ServiceProvider, db, "of-b2", RoleNames.Teacher, null, server.District.OfB[1].Id).Close(new(2026, 1, 1), "离校");
            TestDistrict.Add(scope.ServiceProvider, db, "B003", RoleNames.Reviewer);   // the person has none
            await db.SaveChangesAsync();
        }
        foreach (var (number, sentence) in new[] { ("B001", "不止一个账号"), ("B002", "账号已关闭"), ("B003", "没有对应的账号"), ("b002", "没有对应的账号") })
        {
            var person = new ExternalPerson($"s-{number}", "某某", ("teacher_number", number));
            var browser = await server.ArriveAsync(person);
            browser.At.ShouldStartWith("/login/link");
            browser.Html.ShouldContain(sentence, customMessage: number);
            (await server.LinksOfAsync(person)).ShouldBeEmpty();
            (await server.EventsOfAsync(person)).ShouldBe([Refused]);
        }
        (await server.ArriveAsync(new("s-two", "某某", ("teacher_number", new[] { "A002", "A003" })))).At.ShouldBe("/login/link", "two numbers are none");
    }

    [Fact]
    public async Task Who_is_linked_already_isnt_linked_to_somebody_else()
    {
        var (mine, _) = (await server.AccountAsync("mine"), await server.AccountAsync("theirs"));
        var person = new ExternalPerson("s-mine", "我");
        await using (var scope = server.SystemScope())
        {
            // Linked on another device while this one stands at the form.
            var browser = await server.ArriveAsync(person);
            var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
            db.Add(new ExternalLogin(mine.Id, new(server.Identities.Address, person.Subject, "我", null), LinkProof.Review, server.Clock.UtcNow));
            await db.SaveChangesAsync();
            await browser.LinkAsync("theirs");
            browser.Html.ShouldContain("已经关联了别的账号");
            (await browser.WhoAsync()).ShouldBeNull();
        }
        var second = await server.ArriveAsync(new("s-second", "另一个"));
        await second.LinkAsync("mine");
        second.Html.ShouldContain("已经关联了另一个统一身份");
        (await server.LinksOfAsync(person)).ShouldBe([mine.Id]);
    }

    [Fact]
    public async Task Of_the_same_person_arriving_twice_at_the_same_moment_one_link_is_made()
    {
        await server.AccountAsync("twice", RoleNames.Teacher, server.District.OfA[2].Id);
        var person = new ExternalPerson("s-twice", "双某", ("teacher_number", "A003"));
        var arrivals = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => server.ArriveAsync(person, "/account")));
        (await server.LinksOfAsync(person)).Count.ShouldBe(1);
        arrivals.ShouldAllBe(a => a.At == "/account" || a.At == "/login/single-sign-on/failed?why=meanwhile" || a.At.StartsWith("/login/link"));
        arrivals.ShouldContain(a => a.At == "/account");
        (await (await server.ArriveAsync(person)).WhoAsync()).ShouldBe("twice");
    }

    [Fact]
    public async Task A_closed_or_locked_account_isnt_entered_and_the_history_knows()
    {
        var (account, person) = (await server.AccountAsync("shut"), new ExternalPerson("s-shut", "关某"));
        await (await server.ArriveAsync(person)).LinkAsync("shut");
        for (var i = 0; i < 5; i++) await server.Stranger().PostAsJsonAsync("/api/app/account/login", new { userName = "shut", password = "not-the-password-1" });
        var locked = await server.ArriveAsync(person);
        locked.At.ShouldBe("/login/single-sign-on/failed?why=locked");
        locked.Html.ShouldContain("账号已锁定");
        await server.ChangeAsync(account.Id, a => a.Unlock());
        (await (await server.ArriveAsync(person)).WhoAsync()).ShouldBe("shut");
        await server.ChangeAsync(account.Id, a => a.Close(new(2026, 1, 1), "离校"));
        var closed = await server.ArriveAsync(person);
        closed.At.ShouldBe("/login/single-sign-on/failed?why=closed");
        (await closed.WhoAsync()).ShouldBeNull();
        (await server.EventsOfAsync(person)).ShouldBe([Linked, Refused, Refused]);
    }

    [Fact]
    public async Task A_second_factor_is_asked_for_after_the_provider_and_when_linking()
    {
        await server.AccountAsync("two-steps-on");
        var phone = await Phone.SetUpAsync(await server.As("two-steps-on"), server);
        var person = new ExternalPerson("s-two-steps", "两步", ("amr", new[] { "pwd", "mfa" }));
        var linking = await server.ArriveAsync(person);
        await linking.LinkAsync("two-steps-on");
        linking.Html.ShouldContain("开启了两步验证");
        await linking.LinkAsync("two-steps-on", code: "000000" == phone.Code ? "000001" : "000000");
        linking.Html.ShouldContain("验证码不对");
        (await server.LinksOfAsync(person)).ShouldBeEmpty();
        await linking.LinkAsync("two-steps-on", code: phone.NextCode());
        (await linking.WhoAsync()).ShouldBe("two-steps-on");

        var next = await server.ArriveAsync(person, "/account");
        next.At.ShouldBe("/login/code?returnUrl=%2Faccount");
        (await next.WhoAsync()).ShouldBeNull("the provider's second factor isn't trusted here");
        await next.SubmitAsync("second-step", new() { ["Input.Code"] = phone.NextCode() });
        next.At.ShouldBe("/account");
        (await next.WhoAsync()).ShouldBe("two-steps-on");
    }

    private async Task<int> MessagesToAsync(Guid accountId)
    {
        await using var scope = server.SystemScope();
        return await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Set<InboxMessage>().CountAsync(m => m.AccountId == accountId && m.Kind == "Administration.SecondFactor");
    }

    private async Task<int> CountAccountsAsync()
    {
        await using var scope = server.SystemScope();
        return await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Set<Administration.Domain.Accounts.Account>().CountAsync();
    }
}

public sealed class SingleSignOnTestsOnSqlite(SingleSignOnServer server) : SingleSignOnTests(server), IClassFixture<SingleSignOnServer>;

public sealed class SingleSignOnTestsOnPostgreSql(PostgreSqlSingleSignOnServer server) : SingleSignOnTests(server), IClassFixture<PostgreSqlSingleSignOnServer>;
