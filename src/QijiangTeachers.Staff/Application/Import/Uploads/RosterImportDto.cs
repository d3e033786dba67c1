namespace QijiangTeachers.Staff.Import;

/// <summary>An uploaded roster file: what it would change, or has changed.</summary>
public sealed record RosterImportDto
{
    public required Guid Id { get; init; }
    public required string FileName { get; init; }
    public required long Bytes { get; init; }
    public required string Sha256 { get; init; }
    public required string UserName { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime UploadedAt { get; init; }

    /// <summary>UTC; afterwards file and report are gone.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>UTC; null = only tried so far.</summary>
    public DateTime? ConfirmedAt { get; init; }
    public required ImportResult Result { get; init; }

    /// <summary>What the confirmed run found otherwise than the dry run before it.</summary>
    public IReadOnlyList<string> Differences { get; init; } = [];
}
