using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Web.Http.RateLimits;

namespace QijiangTeachers.Web.Tests.Api;

/// <summary>Who asks too much is told which limit and when to try again; nobody else notices.</summary>
public sealed class RateLimitTests(RateLimitTests.Limited server) : IClassFixture<RateLimitTests.Limited>
{
    private const string Teachers = "/api/app/teachers", Export = "/api/app/teachers/export?format=csv";

    [Fact]
    public async Task A_client_has_a_limit_of_its_own_and_a_narrower_one_for_exports()
    {
        var (busy, other) = (await (await OtherSystem.LetInAsync(server, "忙", "teachers.read teachers.export")).EnterAsync(), await (await OtherSystem.LetInAsync(server, "闲", "teachers.read")).EnterAsync());
        for (var i = 0; i < Limited.ClientHeavy; i++) (await busy.GetAsync(Export)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await MessageOf(await busy.GetAsync(Export))).ShouldMatch($"^导出、导入和查看完整号码每分钟最多 {Limited.ClientHeavy} 次。请在 [0-9]+ 秒后再试。$");
        for (var i = 0; i < Limited.Client; i++) (await busy.GetAsync(Teachers)).StatusCode.ShouldBe(HttpStatusCode.OK, "exports don't count here");
        (await MessageOf(await busy.GetAsync(Teachers))).ShouldMatch($"^接口调用太频繁：每个客户端每分钟最多 {Limited.Client} 次。请在 [0-9]+ 秒后再试。$");
        (await other.GetAsync(Teachers)).StatusCode.ShouldBe(HttpStatusCode.OK, "another client");
    }

    [Fact]
    public async Task A_person_hears_it_on_a_page_and_others_from_the_same_address_are_not_in_the_way()
    {
        var (busy, other) = (await server.As("trainer"), await server.As("hr"));
        HttpResponseMessage answer;
        var passed = 0;
        while ((answer = await busy.GetAsync("/account")).StatusCode == HttpStatusCode.OK) (++passed).ShouldBeLessThanOrEqualTo(Limited.User);
        passed.ShouldBe(Limited.User);
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        (await answer.Content.ReadAsStringAsync()).ShouldContain($"每个账号每分钟最多 {Limited.User} 次");
        (await other.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Strangers_are_counted_by_their_address_as_the_proxy_says_it()
    {
        for (var i = 0; i < Limited.Address; i++) (await AskAsync("/login", "203.0.113.30")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await AskAsync("/login", "203.0.113.30")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await AskAsync(Teachers, "203.0.113.30")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await AskAsync("/login", "203.0.113.31")).StatusCode.ShouldBe(HttpStatusCode.OK);
        // One customer of IPv6 has a whole network.
        for (var i = 0; i < Limited.Address; i++) await AskAsync("/login", $"2001:db8:0:7::{i + 1}");
        (await AskAsync("/login", "2001:db8:0:7::ffff")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await AskAsync("/login", "2001:db8:0:8::1")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Neither_the_question_of_health_nor_files_of_pages_are_counted()
    {
        for (var i = 0; i < Limited.Address + 5; i++)
        {
            (await AskAsync("/health/live", "203.0.113.32")).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await AskAsync("/_framework/blazor.web.js", "203.0.113.32")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        (await AskAsync("/login", "203.0.113.32")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public void What_is_costly_says_so()
    {
        var api = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/app/", StringComparison.Ordinal)).ToList();
        var costly = api.Where(e => e.RoutePattern.RawText!.TrimEnd('/').Split('/')[^1] is var last && (last.StartsWith("export", StringComparison.Ordinal) || last == "reveal")).ToList();
        costly.Count.ShouldBeGreaterThan(8);
        costly.Where(e => e.Metadata.GetMetadata<HeavyWorkAttribute>() is null).Select(e => e.RoutePattern.RawText).ShouldBeEmpty("Add .WithMetadata(new HeavyWorkAttribute()): exports and numbers in full have a narrower limit.");
    }

    [Theory]
    [InlineData("ClientPerMinute", "0")]
    [InlineData("UserHeavyPerMinute", "-1")]
    public void A_limit_that_is_none_stops_the_start(string name, string value)
        => Should.Throw<InvalidOperationException>(() => RateLimitOptions.Read(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create($"RateLimits:{name}", (string?)value)]).Build()))
            .Message.ShouldContain($"RateLimits:{name} must be a number");

    private Task<HttpResponseMessage> AskAsync(string path, string from)
    {
        var client = server.Stranger();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        return client.GetAsync(path);
    }

    private static async Task<string> MessageOf(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.GetValues("_AbpErrorFormat").ShouldBe(["true"]);
        answer.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetProperty("message").GetString()!;
    }

    public sealed class Limited : RegistryServer
    {
        public const int Client = 8, ClientHeavy = 3, User = 12, Address = 25;

        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
        {
            ["RateLimits:Enabled"] = "true", ["RateLimits:ClientPerMinute"] = $"{Client}", ["RateLimits:ClientHeavyPerMinute"] = $"{ClientHeavy}", ["RateLimits:UserPerMinute"] = $"{User}",
            ["RateLimits:AddressPerMinute"] = $"{Address}",
        };
    }
}
