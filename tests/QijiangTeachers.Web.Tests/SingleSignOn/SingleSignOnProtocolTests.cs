using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using QijiangTeachers.Administration.Domain.Accounts;

namespace QijiangTeachers.Web.Tests.SingleSignOn;

/// <summary>What is asked of the provider, and what of its answers is believed.</summary>
public sealed class SingleSignOnProtocolTests(SingleSignOnServer server) : IClassFixture<SingleSignOnServer>, IDisposable
{
    private static readonly ExternalPerson Teacher = new("s-teacher", "欧阳", ("teacher_number", "A001"));

    public void Dispose() => server.Identities.Fault = ProviderFault.None;

    [Fact]
    public async Task The_log_in_page_offers_it_and_a_code_is_asked_for_with_everything_that_guards_it()
    {
        var page = new Browser(server.Stranger());
        await page.GetAsync("/login?returnUrl=/account");
        page.Html.ShouldContain("href=\"/login/single-sign-on?returnUrl=%2Faccount\"");
        page.Html.ShouldContain("使用智慧教育云平台登录");

        var browser = await server.ArriveAsync(Teacher, "/account");
        browser.At.ShouldBe("/account");
        var asked = server.Identities.Asked.ShouldNotBeNull();
        foreach (var name in new[] { "state", "nonce", "code_challenge" }) asked[name].ToString().Length.ShouldBeGreaterThan(40, name);
        (asked["response_type"].ToString(), asked["code_challenge_method"].ToString(), asked["scope"].ToString()).ShouldBe(("code", "S256", "openid profile"));
        (asked["response_mode"].ToString() is "" or "query").ShouldBeTrue("by GET, along which the cookies come");
        asked.ContainsKey("client_secret").ShouldBeFalse();
    }

    [Theory]
    [InlineData("WrongNonce", "token")]
    [InlineData("NoNonce", "token")]
    [InlineData("WrongIssuer", "token")]
    [InlineData("WrongAudience", "token")]
    [InlineData("WrongKey", "token")]
    [InlineData("Unsigned", "token")]
    [InlineData("NoSignature", "token")]
    [InlineData("Expired", "token")]
    [InlineData("Denies", "denied")]
    [InlineData("Errs", "provider")]
    [InlineData("NoTokens", "provider")]
    public async Task An_answer_that_cant_be_believed_lets_nobody_in_and_a_page_says_what_to_do(string fault, string page)
    {
        server.Identities.Fault = Enum.Parse<ProviderFault>(fault);
        var browser = await server.ArriveAsync(Teacher, "/account");
        browser.At.ShouldBe($"/login/single-sign-on/failed?why={page}");
        browser.Status.ShouldBe(HttpStatusCode.OK);
        browser.Html.ShouldContain("返回登录");
        browser.Html.ShouldNotContain("Exception");
        (await browser.WhoAsync()).ShouldBeNull();
        await browser.FollowAsync("/login/link");
        browser.Html.ShouldNotContain("欧阳");
    }

    [Fact]
    public async Task An_answer_is_good_once_and_in_the_browser_that_asked()
    {
        var browser = await server.ArriveAsync(Teacher, "/account");
        var callback = browser.Way.Single(u => u.AbsolutePath == IdentityProvider.CallbackPath).PathAndQuery;
        await browser.FollowAsync(callback);
        browser.At.ShouldBe("/login/single-sign-on/failed?why=expired");
        var thief = new Traveller(server.Stranger());
        await thief.FollowAsync(callback);
        thief.At.ShouldBe("/login/single-sign-on/failed?why=expired");
        (await thief.WhoAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Who_has_logged_out_isnt_let_in_again_by_going_back()
    {
        var browser = await server.ArriveAsync(Teacher, "/account");
        await browser.FollowAsync("/login/single-sign-on/arrived?returnUrl=%2Finbox");
        browser.At.ShouldBe("/inbox", "who is in, is in");
        await browser.Client.PostAsync("/api/app/account/logout", null);
        await browser.FollowAsync("/login/single-sign-on/arrived");
        browser.At.ShouldBe("/login/single-sign-on/failed?why=expired");
        (await browser.WhoAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_code_that_was_intercepted_is_worth_nothing_in_another_browser()
    {
        // The thief begins a log-in of their own and puts the victim's code into its answer: the verifier doesn't fit.
        var (victim, thief) = (server.Stranger(), server.Stranger());
        server.Identities.Person = Teacher;
        var code = QueryHelpers.ParseQuery((await AnswerAsync(victim)).Query)["code"].ToString();
        var own = await AnswerAsync(thief);
        var traveller = new Traveller(thief);
        await traveller.FollowAsync(own.PathAndQuery.Replace(QueryHelpers.ParseQuery(own.Query)["code"].ToString(), code, StringComparison.Ordinal));
        traveller.At.ShouldStartWith("/login/single-sign-on/failed");
        (await traveller.WhoAsync()).ShouldBeNull();
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    public async Task A_foreign_return_address_leads_home(string returnUrl)
    {
        var browser = await server.ArriveAsync(Teacher, returnUrl);
        browser.Way.ShouldAllBe(u => u.Host == server.ClientOptions.BaseAddress.Host || u.ToString().StartsWith(server.Identities.Address));
        (await browser.WhoAsync()).ShouldBe("teacher");
        var account = await server.AccountAsync($"foreign-{Guid.NewGuid():N}"[..20]);
        var linking = await server.ArriveAsync(new($"s-{account.UserName}", "某"), returnUrl);
        linking.At.ShouldBe("/login/link?returnUrl=%2F");
        var crafted = new Traveller(linking.Client);
        await crafted.FollowAsync($"/login/link?returnUrl={Uri.EscapeDataString(returnUrl)}");
        await crafted.LinkAsync(account.UserName);
        (await crafted.WhoAsync()).ShouldBe(account.UserName);
        crafted.Way.ShouldAllBe(u => u.Host == server.ClientOptions.BaseAddress.Host);
    }

    [Theory]
    [InlineData("NoMetadata")]
    [InlineData("ForeignMetadata")]
    public async Task A_provider_that_is_down_or_calls_itself_otherwise_is_a_page_and_the_password_goes_on_working(string fault)
    {
        await using var down = await IdentityProvider.StartAsync();
        down.Fault = Enum.Parse<ProviderFault>(fault);
        await using var other = new DownServer(down.Address);
        await ((IAsyncLifetime)other).InitializeAsync();
        var browser = new Traveller(other.Stranger());
        await browser.FollowAsync("/login/single-sign-on");
        browser.At.ShouldBe("/login/single-sign-on/failed?why=provider");
        browser.Html.ShouldContain("智慧教育云平台现在无法使用");
        (await (await other.As("teacher")).GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_form_that_was_left_for_too_long_says_so()
    {
        var browser = await server.ArriveAsync(new("s-slow", "慢某"));
        server.Clock.Advance(TimeSpan.FromMinutes(11));
        await browser.LinkAsync("clerk");
        browser.Html.ShouldContain("这一步已过期");
        await browser.FollowAsync("/login/link");
        browser.Html.ShouldContain("登录已过期");
        (await browser.WhoAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task In_the_same_browser_it_ends_the_session_before()
    {
        await server.AccountAsync("before");
        var browser = await server.As("before");
        await server.ArriveAsync(Teacher, browser: browser);
        (await new Traveller(browser).WhoAsync()).ShouldBe("teacher");
        (await SessionsOfAsync("before")).ShouldBe(0);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(-3600, true)]
    [InlineData(-5, false)]
    public async Task A_log_in_at_the_provider_is_a_recent_proof_only_if_it_says_so(int? seconds, bool asks)
    {
        var (userName, person) = ($"proved{seconds}", new ExternalPerson($"s-proved{seconds}", "某"));
        await server.AccountAsync(userName);
        await (await server.ArriveAsync(person)).LinkAsync(userName);
        var at = server.Clock.GetUtcNow().AddSeconds(seconds ?? 0).ToUnixTimeSeconds();
        var browser = await server.ArriveAsync(seconds is null ? person : person with { Claims = [("auth_time", at)] }, "/account/second-factor");
        (await browser.WhoAsync()).ShouldBe(userName);
        browser.Html.Contains("name=\"_confirm\"", StringComparison.Ordinal).ShouldBe(asks);
    }

    private async Task<Uri> AnswerAsync(HttpClient browser)
    {
        var asked = (await browser.GetAsync("/login/single-sign-on")).Headers.Location!;
        return (await browser.GetAsync(asked)).Headers.Location!;
    }

    private async Task<int> SessionsOfAsync(string userName)
    {
        await using var scope = server.SystemScope();
        var db = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Kernel.Persistence.RegistryDbContext>(scope.ServiceProvider);
        return await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.CountAsync(db.Set<Session>().Where(s => db.Set<Account>().Any(a => a.Id == s.AccountId && a.UserName == userName)));
    }

    private sealed class DownServer(string authority) : SingleSignOnServer
    {
        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(base.Settings) { ["SingleSignOn:Authority"] = authority };
    }
}
