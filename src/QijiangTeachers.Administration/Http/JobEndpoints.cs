using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Administration.Application.Jobs;

namespace QijiangTeachers.Administration.Http;

internal static class JobEndpoints
{
    public static void MapJobs(this IEndpointRouteBuilder app)
    {
        var jobs = app.MapGroup("/api/app/jobs").WithTags("Job").RequireAuthorization(AdministrationPermissions.Jobs);
        jobs.MapGet("/", (IJobAppService s, CancellationToken ct) => s.GetListAsync(ct));
        jobs.MapGet("/{key}", (string key, IJobAppService s, CancellationToken ct) => s.GetAsync(key, ct));
        jobs.MapGet("/{key}/set-aside", (string key, IJobAppService s, CancellationToken ct) => s.GetSetAsideAsync(key, ct));
        jobs.MapPost("/{key}/start", async (string key, StartJobDto input, IJobAppService s, CancellationToken ct) =>
        {
            var started = await s.StartAsync(key, input, ct);
            return TypedResults.Accepted($"/api/app/job-runs/{started.RunId}", started);
        });
        jobs.MapPost("/{key}/retry", (string key, RetryRowsDto input, IJobAppService s, CancellationToken ct) => s.RetryAsync(key, input, ct));

        var runs = app.MapGroup("/api/app/job-runs").WithTags("Job").RequireAuthorization();
        runs.MapGet("/", ([AsParameters] GetJobRunListInput input, IJobRunAppService s, CancellationToken ct) => s.GetListAsync(input, ct)).RequireAuthorization(AdministrationPermissions.Jobs);
        runs.MapGet("/{id:guid}", (Guid id, IJobRunAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        runs.MapPost("/{id:guid}/cancel", (Guid id, IJobRunAppService s, CancellationToken ct) => s.CancelAsync(id, ct));
    }
}
