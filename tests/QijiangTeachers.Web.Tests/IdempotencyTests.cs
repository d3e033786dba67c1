using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Receipts;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Web.Tests;

/// <summary>Every command is safe to send twice: at the same moment, after its answer was lost, by the API and by a form.</summary>
public abstract class IdempotencyTests(RegistryServer server)
{
    private const string Clusters = "/api/app/school-clusters";

    [Fact]
    public async Task Sent_again_it_is_not_done_again_and_the_answer_is_the_same()
    {
        var hr = await server.As("hr");
        var (first, again) = (await SendAsync(hr, "a-1", "石角学区"), await SendAsync(hr, "\"a-1\"", "石角学区"));
        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        first.Headers.Contains("Idempotency-Replayed").ShouldBeFalse();
        again.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        again.Headers.Location.ShouldBe(first.Headers.Location.ShouldNotBeNull());
        again.Content.Headers.ContentType.ShouldBe(first.Content.Headers.ContentType);
        (await again.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        (await CountAsync("石角学区")).ShouldBe(1);
    }

    [Fact]
    public async Task Sent_eight_times_at_once_it_is_done_once()
    {
        var hr = await server.As("hr");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SendAsync(hr, "a-2", "打通学区")));
        answers.Select(a => a.StatusCode).Distinct().ShouldBe([HttpStatusCode.Created]);
        (await Task.WhenAll(answers.Select(a => a.Content.ReadAsStringAsync()))).Distinct().Count().ShouldBe(1);
        answers.Count(a => !a.Headers.Contains("Idempotency-Replayed")).ShouldBe(1);
        (await CountAsync("打通学区")).ShouldBe(1);
    }

    [Fact]
    public async Task A_key_of_another_command_is_refused()
    {
        var hr = await server.As("hr");
        await SendAsync(hr, "a-3", "赶水学区");
        var other = await SendAsync(hr, "a-3", "安稳学区");
        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ErrorOf(other)).GetProperty("code").GetString().ShouldBe(CommandReceipts.KeyReused);
        (await CountAsync("安稳学区")).ShouldBe(0);
    }

    [Fact]
    public async Task Another_account_has_keys_of_its_own()
    {
        await using (var scope = server.SystemScope()) await Given.AccountAsync(scope, "second-hr" + server.District.SchoolA.ToString("N")[..6], RoleNames.HrOfficer);
        var second = await server.As("second-hr" + server.District.SchoolA.ToString("N")[..6]);
        await SendAsync(await server.As("hr"), "a-4", "郭扶学区");
        var own = await SendAsync(second, "a-4", "篆塘学区");
        own.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await CountAsync("篆塘学区")).ShouldBe(1);
    }

    [Fact]
    public async Task A_refused_command_may_be_corrected_under_the_same_key()
    {
        var hr = await server.As("hr");
        (await SendAsync(hr, "a-5", "")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync(hr, "a-5", "三江学区")).StatusCode.ShouldBe(HttpStatusCode.Created);
        await using var scope = server.SystemScope();
        var cluster = await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().SchoolClusters.SingleAsync(c => c.Name == "三江学区");
        var leading = new HttpRequestMessage(HttpMethod.Post, $"{Clusters}/{cluster.Id}/lead") { Content = JsonContent.Create(new { schoolId = server.District.SchoolA, reason = "区教委文件", cluster.ConcurrencyStamp }), Headers = { { "Idempotency-Key", "a-6" } } };
        (await hr.SendAsync(leading)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "a school of another cluster leads no cluster");
        (await SendAsync(hr, "a-6", "新盛学区")).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("has space")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public async Task A_key_that_is_none_is_refused(string key)
    {
        var answer = await SendAsync(await server.As("hr"), key, "永城学区");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ErrorOf(answer)).GetProperty("validationErrors")[0].GetProperty("message").GetString().ShouldNotBeNull().ShouldContain("Idempotency-Key");
        (await CountAsync("永城学区")).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_revealed_once_is_not_kept()
    {
        var clerk = await server.As("hr");
        HttpRequestMessage Reveal() => new(HttpMethod.Post, $"/api/app/teachers/{server.District.OfA[0].Id}/reveal") { Content = JsonContent.Create(new { reason = "办理聘用", what = "idNumber" }), Headers = { { "Idempotency-Key", "a-7" } } };
        var first = await clerk.SendAsync(Reveal());
        first.StatusCode.ShouldBe(HttpStatusCode.OK, await first.Content.ReadAsStringAsync());
        var again = await clerk.SendAsync(Reveal());
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ErrorOf(again)).GetProperty("message").GetString().ShouldNotBeNull().ShouldContain("没有再执行");
        await using var scope = server.SystemScope();
        var receipts = await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Set<CommandReceipt>().Where(r => r.Key == "a-7").ToListAsync();
        receipts.ShouldHaveSingleItem().Answer.ShouldBeNull();
    }

    [Fact]
    public async Task An_answer_is_stored_unreadably()
    {
        await SendAsync(await server.As("hr"), "a-8", "隆盛学区");
        await using var scope = server.SystemScope();
        var receipt = await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Set<CommandReceipt>().SingleAsync(r => r.Key == "a-8");
        System.Text.Encoding.UTF8.GetString(receipt.Answer.ShouldNotBeNull()).ShouldNotContain("201");
    }

    [Fact]
    public async Task What_failed_by_parts_keeps_its_parts()
    {
        await using (var scope = server.SystemScope()) await Given.AccountAsync(scope, "forgetful", RoleNames.HrOfficer);
        var account = await server.As("forgetful");
        for (var i = 0; i < PasswordPolicy.MaxFailures; i++)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/api/app/account/change-password") { Content = JsonContent.Create(new { currentPassword = "wrong", newPassword = "Anything-2026", repeatedPassword = "Anything-2026" }) };
            request.Headers.Add("Idempotency-Key", "a-9");
            (await account.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }
        var locked = await server.Stranger().PostAsJsonAsync("/api/app/account/login", new { userName = "forgetful", password = TestDistrict.Password });
        locked.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_form_sent_twice_is_done_once_and_leads_to_the_same_page()
    {
        var browser = new Browser(await server.As("hr"));
        await browser.GetAsync("/school-clusters/new");
        var first = await browser.SubmitAsync("new-grouping", new() { ["Input.Name"] = "丁山学区", ["Input.Reason"] = "区教委文件" });
        var again = await browser.SubmitAgainAsync();
        first.StatusCode.ShouldBe(HttpStatusCode.Found);
        again.StatusCode.ShouldBe(HttpStatusCode.Found);
        again.Headers.Location.ShouldBe(first.Headers.Location);
        again.Headers.GetValues("Set-Cookie").ShouldContain(c => c.StartsWith("qijiang.flash", StringComparison.Ordinal));
        (await CountAsync("丁山学区")).ShouldBe(1);
    }

    [Fact]
    public async Task A_form_sent_by_two_clicks_at_once_shows_no_refusal()
    {
        var browser = new Browser(await server.As("hr"));
        await browser.GetAsync("/school-clusters/new");
        var page = (await browser.SubmitAsync("new-grouping", new() { ["Input.Name"] = "中峰学区", ["Input.Reason"] = "区教委文件" })).Headers.Location!.ToString();
        await browser.GetAsync(page);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => browser.SubmitAsync("rename-grouping", new() { ["Renamed.Name"] = "中峰永新学区", ["Renamed.Reason"] = "合并" })));
        answers.Select(a => a.StatusCode).Distinct().ShouldBe([HttpStatusCode.Found]);
        await using var scope = server.SystemScope();
        var id = Guid.Parse(page.Split('/')[^1]);
        (await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Set<ProcessEvent>().CountAsync(e => e.Data.Contains("中峰永新学区"))).ShouldBe(1, id.ToString());
    }

    [Fact]
    public async Task Other_content_from_the_same_showing_of_a_form_is_another_command()
    {
        var browser = new Browser(await server.As("hr"));
        await browser.GetAsync("/school-clusters/new");
        var form = browser.Html;
        await browser.SubmitAsync("new-grouping", new() { ["Input.Name"] = "高青学区", ["Input.Reason"] = "区教委文件" });
        browser.Show("/school-clusters/new", form);
        (await browser.SubmitAsync("new-grouping", new() { ["Input.Name"] = "高庙学区", ["Input.Reason"] = "区教委文件" })).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await CountAsync("高青学区"), await CountAsync("高庙学区")).ShouldBe((1, 1));
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string key, string name)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Clusters) { Content = JsonContent.Create(new { name, reason = "区教委文件" }) };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return await client.SendAsync(request);
    }

    private static async Task<JsonElement> ErrorOf(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error");

    private async Task<int> CountAsync(string name)
    {
        await using var scope = server.SystemScope();
        return await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().SchoolClusters.CountAsync(c => c.Name == name);
    }
}

public sealed class IdempotencyTestsOnSqlite(RegistryServer server) : IdempotencyTests(server), IClassFixture<RegistryServer>;

public sealed class IdempotencyTestsOnPostgreSql(PostgreSqlRegistryServer server) : IdempotencyTests(server), IClassFixture<PostgreSqlRegistryServer>;
