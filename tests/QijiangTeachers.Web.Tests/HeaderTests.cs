using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Web.Tests;

/// <summary>What every answer carries (docs/security.md, V3), straight and through a proxy that ends TLS.</summary>
public sealed class HeaderTests(HeaderTests.Hashing server) : IClassFixture<HeaderTests.Hashing>
{
    [Theory]
    [InlineData("/login", HttpStatusCode.OK)]
    [InlineData("/teachers", HttpStatusCode.Found)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/api/app/account", HttpStatusCode.Unauthorized)]
    [InlineData("/api/app/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/_content/QijiangTeachers.Ui/favicon.svg", HttpStatusCode.OK)]
    public async Task Every_answer_says_what_a_browser_may_do_with_it(string address, HttpStatusCode status)
    {
        var answer = await server.Stranger().GetAsync(address);
        answer.StatusCode.ShouldBe(status);
        var policy = Header(answer, "Content-Security-Policy").ShouldNotBeNull();
        foreach (var part in new[] { "default-src 'self'", "script-src 'self';", "style-src 'self';", "object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'" }) policy.ShouldContain(part);
        Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(answer, "Referrer-Policy").ShouldBe("same-origin");
        Header(answer, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Header(answer, "Cross-Origin-Resource-Policy").ShouldBe("same-origin");
        Header(answer, "Server").ShouldBeNull();
        Header(answer, "Access-Control-Allow-Origin").ShouldBeNull();
        Header(answer, "Strict-Transport-Security").ShouldBeNull();   // means nothing without TLS
    }

    [Theory]
    [InlineData("/account")]
    [InlineData("/teachers")]
    [InlineData("/api/app/teachers")]
    [InlineData("/api/app/teachers/export?format=csv")]
    public async Task Nothing_personal_stays_in_the_browser(string address)
    {
        var answer = await (await server.As("hr")).GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Through_a_proxy_with_TLS_all_cookies_are_secure_and_TLS_stays()
    {
        var proxied = Proxied("203.0.113.7");
        var browser = new Browser(proxied);
        var form = await browser.GetAsync("/login");
        Header(form, "Strict-Transport-Security").ShouldBe("max-age=31536000; includeSubDomains");
        var entered = await proxied.PostAsJsonAsync("/api/app/account/login", new { userName = "hr", password = TestDistrict.Password });
        entered.StatusCode.ShouldBe(HttpStatusCode.OK);
        var language = await browser.SubmitAsync("login", new() { ["Input.UserName"] = "hr", ["Input.Password"] = TestDistrict.Password });
        string[] cookies = [.. new[] { form, entered, language }.SelectMany(a => a.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])];
        cookies.Select(c => c.Split('=')[0]).Distinct().Order().ShouldBe(["__Host-qijiang.form", "__Host-qijiang.session"]);
        foreach (var cookie in cookies)
        {
            cookie.ShouldContain("secure", Case.Insensitive);
            cookie.ShouldContain("httponly", Case.Insensitive);
            cookie.ShouldContain("samesite", Case.Insensitive);
            cookie.ShouldContain("path=/;", Case.Insensitive);
            cookie.ShouldNotContain("domain=", Case.Insensitive);
        }
    }

    [Fact]
    public async Task Over_TLS_a_cookie_that_another_host_planted_counts_for_nothing()
    {
        var proxied = Proxied("203.0.113.9");
        var entered = await proxied.PostAsJsonAsync("/api/app/account/login", new { userName = "hr", password = TestDistrict.Password });
        var cookie = entered.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        (await StatusAsync(cookie)).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(cookie["__Host-".Length..])).ShouldBe(HttpStatusCode.Unauthorized);

        async Task<HttpStatusCode> StatusAsync(string sent)
        {
            var visitor = Proxied("203.0.113.9");
            visitor.DefaultRequestHeaders.Add("Cookie", "other=1; " + sent);
            return (await visitor.GetAsync("/api/app/account")).StatusCode;
        }
    }

    [Theory]
    [InlineData("/login", "text/html; charset=utf-8")]
    [InlineData("/api/app/account", "application/problem+json")]
    [InlineData("/_content/QijiangTeachers.Ui/ui.js", "text/javascript; charset=utf-8")]
    public async Task Every_answer_says_how_its_text_is_encoded(string address, string type)
        => (await server.Stranger().GetAsync(address)).Content.Headers.ContentType!.ToString().ShouldStartWith(type);

    [Fact]
    public async Task Through_a_proxy_the_own_site_is_no_foreign_one_and_the_history_knows_the_visitor()
    {
        var proxied = Proxied("203.0.113.8");
        proxied.DefaultRequestHeaders.Add("Origin", server.ClientOptions.BaseAddress.ToString().Replace("http:", "https:", StringComparison.Ordinal).TrimEnd('/'));
        (await proxied.PostAsJsonAsync("/api/app/account/login", new { userName = "hr", password = TestDistrict.Password })).StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var scope = server.SystemScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        (await db.Set<ProcessEvent>().CountAsync(e => e.Data.Contains("203.0.113.8"))).ShouldBe(1);
    }

    [Fact]
    public async Task TRACE_echoes_nothing()
    {
        var answer = await server.Stranger().SendAsync(new HttpRequestMessage(HttpMethod.Trace, "/login") { Headers = { { "X-Secret", "echo" } } });
        ((int)answer.StatusCode).ShouldBeGreaterThanOrEqualTo(400);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("X-Secret");
    }

    [Fact]
    public async Task A_password_is_hashed_by_as_many_rounds_as_recommended()
    {
        await using var scope = server.SystemScope();
        var hash = Convert.FromBase64String(scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(new("somebody", "somebody"), "Anything-1"));
        // Version 1, HMAC-SHA-512, rounds.
        hash[0].ShouldBe((byte)1);
        System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(1)).ShouldBe(2);
        System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(5)).ShouldBeGreaterThanOrEqualTo(210_000);
    }

    private HttpClient Proxied(string visitor)
    {
        var client = server.Stranger();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", visitor);
        return client;
    }

    private static string? Header(HttpResponseMessage answer, string name)
        => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    public sealed class Hashing : RegistryServer
    {
        protected override bool QuickHashes => false;
    }
}
