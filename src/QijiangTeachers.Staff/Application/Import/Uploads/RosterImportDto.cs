namespace QijiangTeachers.Staff.Import;

/// <summary>An uploaded roster file: what it would change, or has changed.</summary>
public record RosterImportDto
{
    public required Guid Id { get; init; }

    /// <summary>Of several files that of the first sheet and how many they are.</summary>
    public required string FileName { get; init; }
    public required long Bytes { get; init; }

    /// <summary>Who uploaded it.</summary>
    public required string UserName { get; init; }

    /// <summary>UTC, as are all instants here.</summary>
    public required DateTime UploadedAt { get; init; }
    public DateTime? ConfirmedAt { get; init; }
    public required RosterImportState State { get; init; }

    /// <summary>Of the import as far as it is written, else of the dry run.</summary>
    public required IReadOnlyList<SheetResult> Sheets { get; init; }

    /// <summary>A row may have several; a stopped sheet has one.</summary>
    public int Errors { get; init; }
    public int Warnings { get; init; }
    public int Read => Sheets.Sum(s => s.Read);
    public int Written => Sheets.Sum(s => s.Created + s.Updated);
    public int InError => Sheets.Sum(s => s.InError);
}
