namespace QijiangTeachers.Kernel.Merging;

/// <summary>What becomes of one row when a merge is undone.</summary>
/// <param name="Change">What the merge did with it.</param>
/// <param name="Columns">What is written: from what stands there to what stood there before.</param>
public sealed record RowReturn(RowChange Change, IReadOnlyList<ColumnChange> Columns)
{
    /// <summary>The row is not there any more.</summary>
    public bool IsGone { get; init; }

    /// <summary>The merge had added it: it goes.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>Columns that somebody changed since: they stay.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];

    /// <summary>What else is to be said.</summary>
    public string? Note { get; init; }
}
