using System.Net.Http.Json;
using System.Text.Json;
using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace QijiangTeachers.Web.Tests;

/// <summary>With Hangfire's server running: what a page orders is done without anybody's help.</summary>
public sealed class HangfireTests(HangfireTests.WithJobs server) : IClassFixture<HangfireTests.WithJobs>
{
    private const string Job = "kernel.prune-run-log";

    public sealed class WithJobs : RegistryServer
    {
        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Jobs:Enabled"] = "true" };
    }

    [Fact]
    public async Task An_order_is_carried_out()
    {
        var operators = await server.As("operator");
        var started = await (await operators.PostAsJsonAsync($"/api/app/jobs/{Job}/start", new { })).Content.ReadFromJsonAsync<JsonElement>();
        await UntilAsync(operators, runs => runs.Any(r => r.GetProperty("id").GetGuid() == started.GetProperty("runId").GetGuid() && r.GetProperty("state").GetString() == "succeeded"));
    }

    [Fact]
    public async Task A_time_that_nobody_was_there_for_is_made_up_at_start()
        => await UntilAsync(await server.As("operator"), runs => runs.Any(r => r.GetProperty("key").GetString() == Job && !r.GetProperty("onRequest").GetBoolean() && r.GetProperty("state").GetString() == "succeeded"));

    [Fact]
    public async Task A_server_that_stops_takes_no_other_ones_orders_with_it()
    {
        var own = server.Services.GetRequiredService<JobStorage>();
        await using (var second = new WithJobs())
        {
            await second.InitializeAsync();
            second.Services.GetRequiredService<JobStorage>().ShouldNotBeSameAs(own);
        }
        using (var connection = own.GetConnection()) connection.GetRecurringJobs().ShouldNotBeEmpty();
        await An_order_is_carried_out();
    }

    private static async Task UntilAsync(HttpClient operators, Func<IEnumerable<JsonElement>, bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (!holds((await operators.GetFromJsonAsync<JsonElement>("/api/app/job-runs?maxResultCount=100", patience.Token)).GetProperty("items").EnumerateArray()))
            await timer.WaitForNextTickAsync(patience.Token);
    }
}
