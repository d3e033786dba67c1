using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.Jobs;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Application.Jobs;

internal sealed class JobRunAppService(JobRunReader runs, IBackgroundJobs jobs, UnitOfWork unitOfWork, IPermissionChecker permissions, CurrentUserAccessor users) : IJobRunAppService
{
    private static readonly SortMap<JobRun> Sorts = new("createdAt desc")
    {
        ["createdAt"] = r => r.CreatedAt, ["key"] = r => r.Key, ["state"] = r => r.State, ["endedAt"] = r => r.EndedAt,
    };

    public async Task<PagedResultDto<JobRunDto>> GetListAsync(GetJobRunListInput input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Jobs, ct);
        var rows = runs.Rows;
        if (input.Key is { Length: > 0 } key) rows = rows.Where(r => r.Key == key);
        if (input.State is { } state) rows = rows.Where(r => r.State == state);
        var page = await rows.ToPagedResultAsync(input, Sorts, r => r.Id, ct);
        return new(page.TotalCount, await runs.ReadAsync(page.Items, ct));
    }

    public async Task<JobRunDto> GetAsync(Guid id, CancellationToken ct = default) => (await runs.ReadAsync([await FindAsync(id, ct)], ct))[0];

    public async Task CancelAsync(Guid id, CancellationToken ct = default)
    {
        var run = await FindAsync(id, ct);
        if (run.State is not (JobRunState.Queued or JobRunState.Running)) throw JobErrors.NotRunning();
        if (run.CancelRequestedAt is not null) return;
        // Before the transaction: on SQLite a job that writes lets nobody else write until it stops.
        await jobs.RequestCancelAsync(id, ct);
        await unitOfWork.RunAsync(AdministrationProcesses.CancelJob, null, recorder =>
        {
            recorder.Record(new JobCancelRequested(run.Key, id));
            return Task.CompletedTask;
        }, ct);
    }

    private async Task<JobRun> FindAsync(Guid id, CancellationToken ct)
    {
        var rows = runs.Rows.Where(r => r.Id == id);
        if (!await permissions.IsGrantedAsync(AdministrationPermissions.Jobs, ct)) rows = rows.Where(r => r.RequestedById != null && r.RequestedById == users.User.Id);
        return await rows.FirstOrDefaultAsync(ct) ?? throw new EntityNotFoundException(typeof(JobRun), id);
    }
}
