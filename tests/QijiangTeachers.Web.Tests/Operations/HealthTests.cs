using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Notifications.Domain;

namespace QijiangTeachers.Web.Tests.Operations;

/// <summary>What <c>/health/ready</c> says is missing, and to whom.</summary>
public sealed class HealthTests : IAsyncLifetime
{
    private readonly Place _place = new(Convert.ToBase64String(new byte[32]));
    private readonly RestoredServer _server;

    public HealthTests() => _server = new(_place);

    public async ValueTask InitializeAsync()
    {
        await _place.WithDatabaseAsync();
        await _server.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _place.Dispose();
    }

    [Fact]
    public async Task Nothing_is_missing_where_somebody_works_on_jobs()
    {
        (await PartAsync("jobs")).ShouldBe(("degraded", "2 分钟以上没有进程在处理后台任务。请检查 Jobs:Enabled，重新启动任务进程。"));
        _place.Settings["Jobs:Enabled"] = "true";
        await using var worker = new RestoredServer(_place);
        await worker.InitializeAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await PartAsync("jobs", worker) != ("healthy", null)) await timer.WaitForNextTickAsync(patience.Token);
        var (status, answer) = await ReadyAsync(worker);
        status.ShouldBe(HttpStatusCode.OK);
        answer.GetProperty("status").GetString().ShouldBe("healthy");
        answer.GetProperty("parts").EnumerateArray().Select(p => p.GetProperty("name").GetString()).ShouldBe(["database", "files", "jobs", "mail", "figures"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_missing_migration_is_counted_and_requests_are_kept_away()
    {
        await InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsHistory"));
        (await PartAsync("database")).ShouldBe(("unhealthy", "数据库还缺 1 个迁移。请备份后运行 migrate。"));
        (await ReadyAsync()).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await _server.Stranger().GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_database_that_is_gone_is_said_without_its_address()
    {
        File.Move(_place.Database, _place.Database + ".gone");
        (await PartAsync("database")).ShouldBe(("unhealthy", "数据库没有应答。请检查数据库服务和 ConnectionStrings:Default。"));
        (await ReadyAsync()).Answer.GetRawText().ShouldNotContain(_place.Folder);
    }

    [Fact]
    public async Task A_folder_that_cant_be_written_to_is_named()
    {
        var folder = _place.Settings["Files:Folder"];
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        await File.WriteAllTextAsync(folder, "in the way");
        (await PartAsync("files")).ShouldBe(("unhealthy", "文件夹 files 写不进去（Files:Folder、Import:Folder）。请检查磁盘空间和权限。"));
    }

    [Fact]
    public async Task Mails_and_marks_that_wait_for_long_are_counted_and_requests_still_served()
    {
        await InDatabaseAsync(db =>
        {
            var hours = DateTime.UtcNow.AddHours(-2);
            db.AddRange(new StaleSchool(StaleSchool.Everywhere, new(2026, 1, 1), Guid.CreateVersion7(), hours), new StaleSchool(Guid.CreateVersion7(), new(2026, 1, 1), Guid.CreateVersion7(), DateTime.UtcNow));
            var message = new InboxMessage(Guid.CreateVersion7(), "Kernel.JobFailed", "job:1", "{}", null, hours);
            db.AddRange(message, new MailDelivery(message, hours));
            return db.SaveChangesAsync();
        });
        (await PartAsync("figures")).ShouldBe(("degraded", "有 2 处指标等待重算，最早的已等 120 分钟。请在任务页查看“重新计算”。"));
        (await PartAsync("mail")).ShouldBe(("degraded", "有 1 封邮件没有发出，最早的已等 120 分钟。请在“邮件发送”页查看原因。"));
        (await ReadyAsync()).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Through_a_proxy_only_operators_read_more_than_a_word()
    {
        await using (var scope = _server.SystemScope()) await TestDistrict.CreateAsync(scope.ServiceProvider);
        foreach (var client in new[] { _server.Stranger(), await _server.As("hr") })
            (await (await ThroughProxyAsync(client)).Content.ReadAsStringAsync()).ShouldBeOneOf("Healthy", "Degraded");
        (await ThroughProxyAsync(await _server.As("operator"))).Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
    }

    private static Task<HttpResponseMessage> ThroughProxyAsync(HttpClient client)
    {
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        return client.GetAsync("/health/ready");
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> ReadyAsync(RegistryServer? server = null)
    {
        var answer = await (server ?? _server).Stranger().GetAsync("/health/ready");
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    private async Task<(string? Status, string? Text)> PartAsync(string name, RegistryServer? server = null)
    {
        var part = (await ReadyAsync(server)).Answer.GetProperty("parts").EnumerateArray().Single(p => p.GetProperty("name").GetString() == name);
        return (part.GetProperty("status").GetString(), part.GetProperty("text").GetString());
    }

    private async Task InDatabaseAsync(Func<RegistryDbContext, Task<int>> act)
    {
        await using var scope = _server.SystemScope();
        await act(scope.ServiceProvider.GetRequiredService<RegistryDbContext>());
    }
}
