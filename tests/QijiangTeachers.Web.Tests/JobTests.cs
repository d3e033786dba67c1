using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Web.Tests;

public abstract class JobTests(RegistryServer server)
{
    private const string Job = "kernel.prune-run-log";

    [Fact]
    public async Task The_operator_starts_a_job_and_reads_how_it_went()
    {
        var operators = await server.As("operator");
        var id = await StartAsync(operators, dryRun: true);
        (await RunAsync(operators, id)).GetProperty("state").GetString().ShouldBe("queued");

        await server.Services.GetRequiredService<JobRunner>().PickUpAsync();

        var run = await RunAsync(operators, id);
        run.GetProperty("state").GetString().ShouldBe("succeeded");
        run.GetProperty("dryRun").GetBoolean().ShouldBeTrue();
        run.GetProperty("requestedBy").GetString().ShouldBe("某operator");
        var job = (await operators.GetFromJsonAsync<JsonElement>("/api/app/jobs")).EnumerateArray().Single(j => j.GetProperty("key").GetString() == Job);
        job.GetProperty("lastRun").GetProperty("id").GetGuid().ShouldBe(id);
        job.GetProperty("nextRunAt").GetDateTime().TimeOfDay.ShouldBe(new TimeSpan(19, 20, 0));
        await using var scope = server.SystemScope();
        (await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Set<Process>().CountAsync(p => p.Kind == "Administration.StartJob")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_waiting_run_is_cancelled_at_once_and_a_finished_one_refuses()
    {
        var operators = await server.As("operator");
        var id = await StartAsync(operators);
        (await operators.PostAsync($"/api/app/job-runs/{id}/cancel", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await RunAsync(operators, id)).GetProperty("state").GetString().ShouldBe("cancelled");
        (await operators.PostAsync($"/api/app/job-runs/{id}/cancel", null)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_run_is_shown_to_who_ordered_it_and_to_nobody_else()
    {
        var id = await OrderedByAsync("hr");
        foreach (var (user, status) in new[] { ("hr", HttpStatusCode.OK), ("operator", HttpStatusCode.OK), ("trainer", HttpStatusCode.NotFound) })
        {
            var client = await server.As(user);
            (await client.GetAsync($"/api/app/job-runs/{id}")).StatusCode.ShouldBe(status, user);
            (await client.GetAsync($"/tasks/{id}")).StatusCode.ShouldBe(status, user);
        }
        (await (await server.As("trainer")).PostAsync($"/api/app/job-runs/{id}/cancel", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await server.As("hr")).PostAsync($"/api/app/job-runs/{id}/cancel", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/api/app/jobs")]
    [InlineData("/api/app/job-runs")]
    [InlineData("/operations/jobs")]
    [InlineData("/operations/jobs/" + Job)]
    [InlineData("/jobs")]
    public async Task Only_the_operator_sees_the_jobs(string address)
    {
        (await (await server.As("operator")).GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var teacher = await (await server.As("teacher")).GetAsync(address);
        teacher.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_page_starts_a_job_and_its_progress_page_refreshes_without_script()
    {
        var browser = new Browser(await server.As("operator"));
        await browser.GetAsync("/operations/jobs/" + Job);
        browser.Html.ShouldContain("清理任务运行记录");
        var answer = await browser.SubmitAsync("start");
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);

        await browser.GetAsync(answer.Headers.Location!.ToString());
        browser.Html.ShouldContain("http-equiv=\"refresh\"");
        (await browser.SubmitAsync("cancel")).StatusCode.ShouldBe(HttpStatusCode.Found);
        await browser.GetAsync(answer.Headers.Location.ToString());
        browser.Html.ShouldContain("已取消");
        browser.Html.ShouldNotContain("http-equiv=\"refresh\"");
    }

    [Fact]
    public async Task An_unknown_job_is_not_found()
    {
        var operators = await server.As("operator");
        (await operators.PostAsJsonAsync("/api/app/jobs/nothing/start", new { })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await operators.GetAsync("/operations/jobs/nothing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Guid> OrderedByAsync(string userName)
    {
        await using var scope = server.SystemScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        var account = await db.Set<Administration.Domain.Accounts.Account>().SingleAsync(a => a.UserName == userName);
        (await scope.ServiceProvider.GetRequiredService<IJobUsers>().EnterAsync(account.Id, CancellationToken.None)).ShouldBeTrue();
        return await scope.ServiceProvider.GetRequiredService<IBackgroundJobs>().StartAsync(Job);
    }

    private static async Task<Guid> StartAsync(HttpClient client, bool dryRun = false)
    {
        var answer = await client.PostAsJsonAsync($"/api/app/jobs/{Job}/start", new { dryRun });
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("runId").GetGuid();
    }

    private static Task<JsonElement> RunAsync(HttpClient client, Guid id) => client.GetFromJsonAsync<JsonElement>($"/api/app/job-runs/{id}");
}

public sealed class JobTestsOnSqlite(RegistryServer server) : JobTests(server), IClassFixture<RegistryServer>;

public sealed class JobTestsOnPostgreSql(PostgreSqlRegistryServer server) : JobTests(server), IClassFixture<PostgreSqlRegistryServer>;
