namespace QijiangTeachers.Staff.Import;

/// <summary>One import with what its page shows.</summary>
public sealed record RosterImportDetailDto : RosterImportDto
{
    /// <summary>Of several files, of their contents one after another in the order of their sheets.</summary>
    public required string Sha256 { get; init; }

    /// <summary>UTC; afterwards the uploaded file is gone.</summary>
    public required DateTime ExpiresAt { get; init; }
    public required ImportSummary Summary { get; init; }

    /// <summary>What the import found otherwise than the dry run before it.</summary>
    public IReadOnlyList<string> Differences { get; init; } = [];

    /// <summary>Whether the report can still be read.</summary>
    public required bool HasReport { get; init; }

    /// <summary>Whether the reader uploaded it, and so may confirm, stop, restart and discard it.</summary>
    public required bool IsMine { get; init; }

    /// <summary>It stopped on the way and the file is still there.</summary>
    public required bool CanRestart { get; init; }
    public int Done { get; init; }
    public int? Total { get; init; }

    /// <summary>What the run does.</summary>
    public string? Message { get; init; }

    /// <summary>Why it failed.</summary>
    public string? Failure { get; init; }

    /// <summary>Queued or running, or to be taken up again by itself.</summary>
    public bool IsUnderWay { get; init; }
}
