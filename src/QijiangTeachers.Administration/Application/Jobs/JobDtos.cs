using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Administration.Application.Jobs;

/// <summary>A job: what makes it run, how it went, what waits.</summary>
public sealed record JobDto
{
    public string Key { get; init; } = "";
    public string Title { get; init; } = "";
    public JobKind Kind { get; init; }

    /// <summary>China Standard Time; of recurring jobs.</summary>
    public string? Cron { get; init; }

    /// <summary>UTC; of recurring jobs.</summary>
    public DateTime? NextRunAt { get; init; }
    public JobRunDto? LastRun { get; init; }

    /// <summary>Of jobs that drain rows.</summary>
    public JobQueueDto? Queue { get; init; }
}

/// <summary>Rows that wait, of these the ones that failed before, and those set aside.</summary>
public sealed record JobQueueDto(int Waiting, int Retrying, int SetAside);

/// <summary>A row that failed too often.</summary>
public sealed record SetAsideRowDto(Guid Id, string About, DateTime CreatedAt, int Attempts, string? LastError, DateTime SetAsideAt);

/// <summary>A line of the run log.</summary>
public sealed record JobRunDto
{
    public Guid Id { get; init; }
    public string Key { get; init; } = "";
    public string Title { get; init; } = "";
    public JobRunState State { get; init; }
    public bool DryRun { get; init; }
    public bool OnRequest { get; init; }
    public string RequestedBy { get; init; } = "";

    /// <summary>UTC, as are all instants here.</summary>
    public DateTime CreatedAt { get; init; }
    public DateTime? StartedAt { get; init; }
    public DateTime? EndedAt { get; init; }
    public bool CancelRequested { get; init; }
    public int Done { get; init; }
    public int? Total { get; init; }
    public string? Message { get; init; }
    public string? Error { get; init; }
    public string? ResultPath { get; init; }

    /// <summary>Says Running, but nothing was heard of its process: another one will take over.</summary>
    public bool IsLost { get; init; }
    public bool IsOver => State is not (JobRunState.Queued or JobRunState.Running);
}

/// <summary><c>Key</c>, <c>State</c>: only those.</summary>
public sealed record GetJobRunListInput : PagedAndSortedResultRequestDto
{
    public string? Key { get; init; }
    public JobRunState? State { get; init; }
}

/// <summary>A dry run says what it would do.</summary>
public sealed record StartJobDto
{
    public bool DryRun { get; init; }
}

/// <summary><c>RowId</c> null: all rows set aside.</summary>
public sealed record RetryRowsDto
{
    public Guid? RowId { get; init; }
}

/// <summary>The order that was written; its progress is at <c>/tasks/{RunId}</c>.</summary>
public sealed record JobStartedDto(Guid RunId);

/// <summary>How many rows are due again.</summary>
public sealed record RowsRetriedDto(int Rows);
