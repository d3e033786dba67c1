using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Application.ApiClients;
using QijiangTeachers.Administration.Domain.ApiClients;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Web.Tests.Api;

/// <summary>Other systems by their tokens: what lets them in, how far, and what ends it.</summary>
public abstract class ApiClientTests(RegistryServer server)
{
    private const string Teachers = "/api/app/teachers", Hours = "/api/app/hour-entries";

    [Fact]
    public async Task A_secret_gets_a_token_in_the_form_or_in_the_header_and_nothing_else_does()
    {
        var system = await OtherSystem.LetInAsync(server, "令牌", "teachers.read");
        var answer = await (await system.AskTokenAsync()).Content.ReadFromJsonAsync<JsonElement>();
        answer.GetProperty("token_type").GetString().ShouldBe("Bearer");
        answer.GetProperty("expires_in").GetInt32().ShouldBeInRange(1, 3600);
        (await (await system.EnterAsync()).GetAsync(Teachers)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var basic = server.Stranger();
        basic.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{system.ClientId}:{system.Secret}")));
        (await basic.PostAsync("/connect/token", new FormUrlEncodedContent([KeyValuePair.Create("grant_type", "client_credentials")]))).StatusCode.ShouldBe(HttpStatusCode.OK);

        var wrong = await system.AskTokenAsync(system.Secret[..^1] + (system.Secret[^1] == 'A' ? 'B' : 'A'));
        wrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var error = await wrong.Content.ReadFromJsonAsync<JsonElement>();
        error.GetProperty("error").GetString().ShouldBe("invalid_client");
        error.GetProperty("error_description").GetString().ShouldBe("客户端编号或密钥不对。请核对 client_id 和 client_secret；密钥遗失时请区教委更换。");
    }

    [Fact]
    public async Task The_secret_is_shown_once_and_kept_as_a_hash()
    {
        var system = await OtherSystem.LetInAsync(server, "密钥", "teachers.read");
        var shown = await (await server.As("operator")).GetStringAsync($"/api/app/api-clients/{system.Id}");
        shown.ShouldContain(system.ClientId);
        shown.ShouldNotContain(system.Secret);
        shown.ShouldNotContain("ecretHash");
        await using var scope = server.SystemScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        (await db.Set<ApiClient>().Where(c => c.Id == system.Id).Select(c => c.SecretHash).SingleAsync()).Length.ShouldBe(32);
        (await db.Set<ProcessEvent>().AnyAsync(e => e.Data.Contains(system.Secret))).ShouldBeFalse();
    }

    [Fact]
    public async Task It_may_what_its_scopes_say_and_no_more()
    {
        var system = await OtherSystem.LetInAsync(server, "范围", "teachers.read hours.read");
        var all = await system.EnterAsync();
        (await all.GetAsync(Hours)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ErrorOf(await all.GetAsync(Teachers + "/export"), HttpStatusCode.Forbidden)).GetProperty("message").GetString()!.ShouldContain("权限");
        (await all.PostAsJsonAsync($"{Teachers}/{server.District.OfA[0].Id}/reveal", new { reason = "看看" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await all.GetAsync("/api/app/accounts")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var some = await system.EnterAsync("teachers.read");
        (await some.GetAsync(Teachers)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await some.GetAsync(Hours)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var more = await system.AskTokenAsync(scope: "teachers.read teachers.write");
        more.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var error = await more.Content.ReadFromJsonAsync<JsonElement>();
        error.GetProperty("error").GetString().ShouldBe("invalid_scope");
        error.GetProperty("error_description").GetString()!.ShouldContain("teachers.write");
    }

    [Fact]
    public async Task A_scope_that_is_taken_away_is_gone_at_the_next_request()
    {
        var system = await OtherSystem.LetInAsync(server, "收回", "teachers.read hours.read");
        var client = await system.EnterAsync();
        (await client.GetAsync(Hours)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var @operator = await server.As("operator");
        var change = OtherSystem.InputOf("收回", "teachers.read");
        change["concurrencyStamp"] = (await @operator.GetFromJsonAsync<JsonElement>($"/api/app/api-clients/{system.Id}")).GetProperty("concurrencyStamp").GetString();
        change["reason"] = "不再需要";
        (await @operator.PutAsJsonAsync($"/api/app/api-clients/{system.Id}", change)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync(Hours)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await client.GetAsync(Teachers)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await @operator.PutAsJsonAsync($"/api/app/api-clients/{system.Id}", change)).StatusCode.ShouldBe(HttpStatusCode.Conflict, "the version is an older one now");
    }

    [Fact]
    public async Task One_of_a_school_sees_nothing_of_another()
    {
        var client = await (await OtherSystem.LetInAsync(server, "一所学校", "teachers.read teachers.write hours.read indicators.read indicators.people", server.District.SchoolA)).EnterAsync();
        var (own, foreign) = (server.District.OfA[0], server.District.OfB[0]);
        var list = await client.GetStringAsync(Teachers + "?maxResultCount=1000");
        list.ShouldContain(own.Name);
        list.ShouldNotContain(foreign.Name);
        (await client.GetAsync($"{Teachers}/{own.Id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var address in new[] { $"{Teachers}/{foreign.Id}", $"{Teachers}/{foreign.Id}/timeline", $"{Teachers}/{foreign.Id}/indicators", $"/api/app/hour-balances/{foreign.Id}" })
            (await client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        (await client.GetStringAsync($"{Teachers}?schoolId={server.District.SchoolB}")).ShouldNotContain(foreign.Name);
    }

    [Fact]
    public async Task Blocked_its_living_tokens_end_at_once_and_come_back_no_more()
    {
        var system = await OtherSystem.LetInAsync(server, "停用", "teachers.read");
        var client = await system.EnterAsync();
        await system.ManageAsync("block", new { reason = "异常访问" });
        var refused = await client.GetAsync(Teachers);
        refused.Headers.WwwAuthenticate.ToString().ShouldContain("invalid_token");
        var error = await ErrorOf(refused, HttpStatusCode.Unauthorized);
        error.GetProperty("code").GetString().ShouldBe("QijiangTeachers.Administration:0142");
        error.GetProperty("message").GetString().ShouldBe("接口客户端“停用”已停用。请联系区教委。");
        (await system.AskTokenAsync()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await system.ManageAsync("unblock", new { reason = "查明" });
        (await ErrorOf(await client.GetAsync(Teachers), HttpStatusCode.Unauthorized)).GetProperty("code").GetString().ShouldBe("QijiangTeachers.Administration:0145");
        (await (await system.EnterAsync()).GetAsync(Teachers)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Expired_it_is_refused_from_the_day_after_its_last_one()
    {
        var system = await OtherSystem.LetInAsync(server, "到期", "teachers.read");
        var client = await system.EnterAsync();
        await SetAsync(system, s => s.SetProperty(c => c.ExpiresOn, OtherSystem.Today));
        (await client.GetAsync(Teachers)).StatusCode.ShouldBe(HttpStatusCode.OK, "the last day counts");
        await SetAsync(system, s => s.SetProperty(c => c.ExpiresOn, OtherSystem.Today.AddDays(-1)));
        (await ErrorOf(await client.GetAsync(Teachers), HttpStatusCode.Unauthorized)).GetProperty("code").GetString().ShouldBe("QijiangTeachers.Administration:0141");
        (await (await system.AskTokenAsync()).Content.ReadAsStringAsync()).ShouldContain("到期");
    }

    [Fact]
    public async Task Only_from_its_addresses()
    {
        var system = await OtherSystem.LetInAsync(server, "地址", "teachers.read", addresses: "10.9.0.0/16；2001:db8::1");
        (await system.AskTokenAsync(from: "10.8.0.1")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var client = await system.EnterAsync(from: "10.9.1.2");
        (await client.GetAsync(Teachers)).StatusCode.ShouldBe(HttpStatusCode.OK);
        client.DefaultRequestHeaders.Remove("X-Forwarded-For");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "10.10.1.2");
        (await ErrorOf(await client.GetAsync(Teachers), HttpStatusCode.Unauthorized)).GetProperty("code").GetString().ShouldBe("QijiangTeachers.Administration:0143");
        (await (await system.EnterAsync(from: "2001:db8::1")).GetAsync(Teachers)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Renewed_with_an_overlap_both_secrets_hold_until_it_is_over()
    {
        var system = await OtherSystem.LetInAsync(server, "更换", "teachers.read");
        var (client, old) = (await system.EnterAsync(), system.Secret);
        system.Secret = (await system.ManageAsync("renew-secret", new { overlapDays = 7, reason = "年度更换" })).GetProperty("secret").GetString()!;
        (await system.AskTokenAsync(old)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await system.AskTokenAsync()).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync(Teachers)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await SetAsync(system, s => s.SetProperty(c => c.FormerSecretUntil, DateTime.UtcNow.AddMinutes(-1)));
        (await system.AskTokenAsync(old)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await system.AskTokenAsync()).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await server.As("operator")).PostAsJsonAsync($"/api/app/api-clients/{system.Id}/renew-secret", new { overlapDays = 8, reason = "更久" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Renewed_at_once_the_old_secret_and_its_tokens_end()
    {
        var system = await OtherSystem.LetInAsync(server, "泄露", "teachers.read");
        var (client, old) = (await system.EnterAsync(), system.Secret);
        system.Secret = (await system.ManageAsync("renew-secret", new { overlapDays = 0, reason = "泄露" })).GetProperty("secret").GetString()!;
        (await system.AskTokenAsync(old)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.GetAsync(Teachers)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await (await system.EnterAsync()).GetAsync(Teachers)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_changed_token_is_none_and_says_so_in_the_body_of_every_error()
    {
        var system = await OtherSystem.LetInAsync(server, "改动", "teachers.read");
        var token = (await system.EnterAsync()).DefaultRequestHeaders.Authorization!.Parameter!;
        foreach (var changed in new[] { token[..^6] + "AAAAAA", token[..40] + (token[40] == 'A' ? 'B' : 'A') + token[41..], "nonsense" })
        {
            var refused = await OtherSystem.With(server, changed).GetAsync(Teachers);
            refused.Headers.WwwAuthenticate.ToString().ShouldContain("Bearer");
            (await ErrorOf(refused, HttpStatusCode.Unauthorized)).GetProperty("message").GetString().ShouldBe("请先登录。");
        }
    }

    [Fact]
    public async Task A_token_opens_the_API_alone_and_nothing_of_an_account()
    {
        var client = await (await OtherSystem.LetInAsync(server, "只到接口", "teachers.read")).EnterAsync();
        foreach (var page in new[] { "/teachers", "/jobs", "/account" })
        {
            var answer = await client.GetAsync(page);
            answer.StatusCode.ShouldBe(HttpStatusCode.Found, page);
            answer.Headers.Location!.ToString().ShouldContain("/login");
        }
        foreach (var own in new[] { "/api/app/account", "/api/app/account/readers-of-my-record", "/api/app/messages", "/api/app/mail-reminder", "/api/app/fault-reports" })
            (await client.GetAsync(own)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, own);
        (await client.PostAsJsonAsync("/api/app/account/change-password", new { })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_it_writes_stands_in_the_history_under_its_name()
    {
        var system = await OtherSystem.LetInAsync(server, "学时同步", "hours.read hours.write", server.District.SchoolA);
        var client = await system.EnterAsync();
        // No browser sends a token by itself: neither a form's token nor the own origin is asked for.
        client.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");
        client.DefaultRequestHeaders.Add("Idempotency-Key", "sync-1");
        var first = await client.PostAsJsonAsync(Hours, HourOf(server.District.OfA[0].Number));
        first.StatusCode.ShouldBe(HttpStatusCode.Created, await first.Content.ReadAsStringAsync());
        (await client.PostAsJsonAsync(Hours, HourOf(server.District.OfA[0].Number))).Headers.Contains("Idempotency-Replayed").ShouldBeTrue();
        client.DefaultRequestHeaders.Remove("Idempotency-Key");
        (await client.PostAsJsonAsync(Hours, HourOf(server.District.OfB[0].Number))).IsSuccessStatusCode.ShouldBeFalse("a person of another school");

        await using var scope = server.SystemScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        var process = await db.Set<Process>().SingleAsync(p => p.ActorId == system.Id && p.Kind.StartsWith("Training."));
        process.ActorName.ShouldBe("接口客户端 学时同步");
        var history = await (await server.As("operator")).GetFromJsonAsync<JsonElement>($"/api/app/api-clients/{system.Id}/history");
        history.EnumerateArray().Select(h => h.GetProperty("title").GetString()).ShouldBe(["接口客户端取得令牌", "建立接口客户端"]);
        history[0].GetProperty("actorName").GetString().ShouldBe("接口客户端 学时同步");
    }

    [Fact]
    public async Task A_refused_secret_is_history_too()
    {
        var system = await OtherSystem.LetInAsync(server, "试探", "teachers.read");
        await system.AskTokenAsync("qjs_guess");
        await using var scope = server.SystemScope();
        var data = await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Set<ProcessEvent>().Where(e => e.Type == "Administration.ApiTokenRefused" && e.Data.Contains(system.Id.ToString())).Select(e => e.Data).SingleAsync();
        data.ShouldContain("127.0.0.1");
        data.ShouldNotContain("qjs_guess");
    }

    [Fact]
    public async Task When_it_asked_last_is_seen_at_once_and_written_apart_from_requests()
    {
        var system = await OtherSystem.LetInAsync(server, "最近使用", "teachers.read");
        var stamp = await ReadAsync(system, c => c.ConcurrencyStamp);
        await (await system.EnterAsync()).GetAsync(Teachers);
        (await ReadAsync(system, c => c.LastUsedAt)).ShouldBeNull("no request writes");
        var shown = await (await server.As("operator")).GetFromJsonAsync<JsonElement>($"/api/app/api-clients/{system.Id}");
        shown.GetProperty("client").GetProperty("lastUsedAt").GetDateTime().ShouldBeInRange(DateTime.UtcNow.AddMinutes(-1), DateTime.UtcNow.AddMinutes(1));
        await server.Services.GetRequiredService<ApiClientUses>().WriteAsync(TestContext.Current.CancellationToken);
        (await ReadAsync(system, c => c.LastUsedAt)).ShouldNotBeNull();
        (await ReadAsync(system, c => c.ConcurrencyStamp)).ShouldBe(stamp, "whoever is changing the client isn't disturbed");
    }

    [Theory]
    [InlineData("expiresOn", "2099-01-01", "最长一年")]
    [InlineData("expiresOn", "2020-01-01", "最长一年")]
    [InlineData("allowedAddresses", "10.0.0.1;proxy.local", "proxy.local")]
    [InlineData("scopes", null, "至少选一项")]
    [InlineData("scopes", "hours.write.any-level", "全区")]
    [InlineData("schoolIds", "00000000-0000-0000-0000-000000000001", "不存在")]
    public async Task What_cannot_be_agreed_on_is_refused_at_its_field(string field, string? value, string words)
    {
        var input = OtherSystem.InputOf("不合规", "teachers.read");
        input[field] = field is "scopes" or "schoolIds" ? value is null ? Array.Empty<string>() : new[] { value } : value;
        if (field == "schoolIds" || value == "hours.write.any-level") input["isDistrict"] = false;
        if (value == "hours.write.any-level") input["schoolIds"] = new[] { server.District.SchoolA };
        var error = await ErrorOf(await (await server.As("operator")).PostAsJsonAsync("/api/app/api-clients", input), HttpStatusCode.BadRequest);
        var fault = error.GetProperty("validationErrors").EnumerateArray().Single();
        fault.GetProperty("members")[0].GetString().ShouldBe(field);
        fault.GetProperty("message").GetString()!.ShouldContain(words);
    }

    [Fact]
    public async Task A_password_gets_no_token()
    {
        var answer = await server.Stranger().PostAsync("/connect/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "password", ["username"] = "hr", ["password"] = TestDistrict.Password }));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString().ShouldBe("unsupported_grant_type");
    }

    private static object HourOf(string teacherNo)
        => new { teacherNo, activity = "校本教研", level = "school", category = "subject", form = "schoolBased", hours = 2, startOn = "2026-09-10", endOn = "2026-09-10", reason = "平台同步" };

    private static async Task<JsonElement> ErrorOf(HttpResponseMessage answer, HttpStatusCode status)
    {
        answer.StatusCode.ShouldBe(status, await answer.Content.ReadAsStringAsync());
        answer.Headers.GetValues("_AbpErrorFormat").ShouldBe(["true"]);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error");
    }

    private async Task<T> ReadAsync<T>(OtherSystem system, System.Linq.Expressions.Expression<Func<ApiClient, T>> what)
    {
        await using var scope = server.SystemScope();
        return await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Set<ApiClient>().Where(c => c.Id == system.Id).Select(what).SingleAsync();
    }

    private async Task SetAsync(OtherSystem system, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<ApiClient>> set)
    {
        await using var scope = server.SystemScope();
        await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Set<ApiClient>().Where(c => c.Id == system.Id).ExecuteUpdateAsync(set);
    }
}

public sealed class ApiClientTestsOnSqlite(RegistryServer server) : ApiClientTests(server), IClassFixture<RegistryServer>;

public sealed class ApiClientTestsOnPostgreSql(PostgreSqlRegistryServer server) : ApiClientTests(server), IClassFixture<PostgreSqlRegistryServer>;
