using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Administration.Application.Jobs;

/// <summary>Runs as people see them: with their title, the freshest progress, and told apart from those whose process died.</summary>
internal sealed class JobRunReader(RegistryDbContext db, JobMonitor monitor, ErrorTexts texts)
{
    public IQueryable<JobRun> Rows => db.Set<JobRun>().AsNoTracking();

    public async Task<IReadOnlyList<JobRunDto>> ReadAsync(IReadOnlyList<JobRun> runs, CancellationToken ct)
    {
        if (runs.Count == 0) return [];
        var live = runs.Any(r => r.State == JobRunState.Running) ? await monitor.LiveHoldersAsync(ct) : new HashSet<Guid>();
        return [.. runs.Select(r => Read(r, r.State == JobRunState.Running && !live.Contains(r.Holder!.Value)))];
    }

    public string TitleOf(string key) => texts.Of("Job:" + key);

    private JobRunDto Read(JobRun run, bool isLost)
    {
        var (done, total, message) = (run.State == JobRunState.Running ? monitor.ProgressOf(run.Id) : null) ?? (run.Done, run.Total, run.Message);
        return new()
        {
            Id = run.Id, Key = run.Key, Title = TitleOf(run.Key), State = run.State, DryRun = run.DryRun, OnRequest = run.OnRequest, RequestedBy = run.RequestedBy,
            CreatedAt = run.CreatedAt, StartedAt = run.StartedAt, EndedAt = run.EndedAt, CancelRequested = run.CancelRequestedAt is not null,
            Done = done, Total = total, Message = message, Error = ErrorOf(run.Error), ResultPath = run.ResultPath, IsLost = isLost,
        };
    }

    // A refusal is stored by its code.
    private string? ErrorOf(string? error) => error?.StartsWith("QijiangTeachers.", StringComparison.Ordinal) == true ? texts.Of(error) : error;
}
