using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.Jobs;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Administration.Application.Jobs;

internal sealed class JobAppService(JobCatalogue catalogue, JobRunReader runs, DrainQueues queues, IBackgroundJobs jobs, IJobWaker waker, UnitOfWork unitOfWork, IPermissionChecker permissions, TimeProvider clock)
    : IJobAppService
{
    private const int MaxSetAside = 100;

    public async Task<IReadOnlyList<JobDto>> GetListAsync(CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Jobs, ct);
        var list = await ReadAsync([.. catalogue.Jobs], ct);
        return [.. list.OrderByDescending(j => j.Queue?.SetAside > 0).ThenByDescending(j => j.LastRun?.State == JobRunState.Failed).ThenBy(j => j.Kind).ThenBy(j => j.Key, StringComparer.Ordinal)];
    }

    public async Task<JobDto> GetAsync(string id, CancellationToken ct = default) => (await ReadAsync([await FindAsync(id, ct)], ct))[0];

    public async Task<IReadOnlyList<SetAsideRowDto>> GetSetAsideAsync(string id, CancellationToken ct = default)
    {
        if (queues.Of(await FindAsync(id, ct)) is not { } queue) return [];
        return [.. (await queue.SetAsideAsync(MaxSetAside, ct)).Select(r => new SetAsideRowDto(r.Id, r.About, r.CreatedAt, r.Attempts, r.LastError, r.SetAsideAt))];
    }

    public async Task<JobStartedDto> StartAsync(string id, StartJobDto input, CancellationToken ct = default)
    {
        var job = await FindAsync(id, ct);
        if (job.Kind == JobKind.OnDemand) throw JobErrors.NeedsItsPage();
        return await unitOfWork.RunAsync(AdministrationProcesses.StartJob, null, async recorder =>
        {
            var runId = await jobs.StartAsync(id, input.DryRun, ct);
            recorder.Record(new JobStarted(id, input.DryRun, runId));
            return new JobStartedDto(runId);
        }, ct);
    }

    public async Task<RowsRetriedDto> RetryAsync(string id, RetryRowsDto input, CancellationToken ct = default)
    {
        if (queues.Of(await FindAsync(id, ct)) is not { } queue) throw JobErrors.NothingSetAside();
        var rows = await unitOfWork.RunAsync(AdministrationProcesses.RetryRows, null, async recorder =>
        {
            var count = await queue.RetryAsync(input.RowId, ct);
            if (count == 0) throw JobErrors.NothingSetAside();
            recorder.Record(new SetAsideRowsRetried(id, count));
            return count;
        }, ct);
        waker.Wake(id);
        return new(rows);
    }

    private async Task<JobDefinition> FindAsync(string id, CancellationToken ct)
    {
        await permissions.CheckAsync(AdministrationPermissions.Jobs, ct);
        return catalogue.Find(id) ?? throw new EntityNotFoundException(typeof(JobDefinition), id);
    }

    private async Task<IReadOnlyList<JobDto>> ReadAsync(IReadOnlyList<JobDefinition> jobs, CancellationToken ct)
    {
        var keys = jobs.Select(j => j.Key).ToList();
        var last = await runs.Rows.Where(r => keys.Contains(r.Key) && !runs.Rows.Any(later => later.Key == r.Key && later.CreatedAt > r.CreatedAt)).ToListAsync(ct);
        var byKey = (await runs.ReadAsync(last, ct)).GroupBy(r => r.Key).ToDictionary(g => g.Key, g => g.First());
        var list = new List<JobDto>();
        foreach (var job in jobs)
        {
            var state = queues.Of(job) is { } queue ? await queue.StateAsync(ct) : null;
            list.Add(new()
            {
                Key = job.Key, Title = runs.TitleOf(job.Key), Kind = job.Kind, Cron = job.Cron, NextRunAt = job.Cron is { } cron ? JobCron.NextAfter(cron, clock.UtcNow) : null,
                LastRun = byKey.GetValueOrDefault(job.Key), Queue = state is null ? null : new(state.Waiting, state.Retrying, state.SetAside),
            });
        }
        return list;
    }
}
