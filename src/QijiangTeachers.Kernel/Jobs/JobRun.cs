using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Kernel.Jobs;

/// <summary>A line of the run log; for work that a person asked for it is also the order. States change by compare-and-swap in <see cref="JobRuns"/>.</summary>
public sealed class JobRun : Entity<Guid>
{
    public const int MaxTextLength = 500;

    /// <summary>So often an order is begun whose process dies.</summary>
    public const int MaxAttempts = 3;

    private JobRun() { }

    public string Key { get; private init; } = "";
    public JobRunState State { get; private set; }
    public bool DryRun { get; private init; }

    /// <summary>Whether a person asked for this run.</summary>
    public bool OnRequest { get; private init; }
    public Guid? RequestedById { get; private init; }
    public string RequestedBy { get; private init; } = "";

    /// <summary>UTC, as are all instants here.</summary>
    public DateTime CreatedAt { get; private init; }
    public DateTime? StartedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public DateTime? CancelRequestedAt { get; private set; }
    public int Done { get; private set; }
    public int? Total { get; private set; }
    public string? Message { get; private set; }

    /// <summary>What went wrong, without personal data.</summary>
    public string? Error { get; private set; }
    public int Attempts { get; private set; }

    /// <summary>The execution that holds the job's lease.</summary>
    public Guid? Holder { get; private set; }

    /// <summary>JSON of the arguments: ids and options.</summary>
    public string? Args { get; private init; }
    public string? ResultPath { get; private init; }

    internal static JobRun Order(string key, ICurrentUser user, DateTime utcNow, bool dryRun = false, string? args = null, string? resultPath = null) => new()
    {
        Id = Guid.CreateVersion7(), Key = key, State = JobRunState.Queued, OnRequest = true, DryRun = dryRun, RequestedById = user.Id, RequestedBy = user.Name,
        CreatedAt = utcNow, Args = args, ResultPath = resultPath,
    };

    internal static JobRun Begin(string key, Guid holder, DateTime utcNow, bool dryRun) => new()
    {
        Id = Guid.CreateVersion7(), Key = key, State = JobRunState.Running, Holder = holder, DryRun = dryRun, CreatedAt = utcNow, StartedAt = utcNow, Attempts = 1,
    };
}
