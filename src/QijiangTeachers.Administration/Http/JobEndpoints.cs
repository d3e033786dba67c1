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
        jobs.MapGet("/{id}", (string id, IJobAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        jobs.MapGet("/{id}/set-aside", (string id, IJobAppService s, CancellationToken ct) => s.GetSetAsideAsync(id, ct));
        jobs.MapPost("/{id}/start", async (string id, StartJobDto input, IJobAppService s, CancellationToken ct) =>
        {
            var started = await s.StartAsync(id, input, ct);
            return TypedResults.Accepted($"/api/app/job-runs/{started.RunId}", started);
        });
        jobs.MapPost("/{id}/retry", (string id, RetryRowsDto input, IJobAppService s, CancellationToken ct) => s.RetryAsync(id, input, ct));

        var runs = app.MapGroup("/api/app/job-runs").WithTags("Job").RequireAuthorization();
        runs.MapGet("/", ([AsParameters] GetJobRunListInput input, IJobRunAppService s, CancellationToken ct) => s.GetListAsync(input, ct)).RequireAuthorization(AdministrationPermissions.Jobs);
        runs.MapGet("/{id:guid}", (Guid id, IJobRunAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        runs.MapPost("/{id:guid}/cancel", (Guid id, IJobRunAppService s, CancellationToken ct) => s.CancelAsync(id, ct));
    }
}
