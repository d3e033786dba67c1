namespace QijiangTeachers.Kernel.Merging;

/// <summary>What a merge does, or did, with one row.</summary>
/// <param name="Entity">Name of the entity's class; text <c>Rows:{Entity}</c>.</param>
/// <param name="RowId">The row.</param>
/// <param name="Act">What happens.</param>
/// <param name="Shown">The row in words.</param>
/// <param name="Note">Why, where it isn't simply moved.</param>
/// <param name="Columns">The columns that change.</param>
public sealed record RowChange(string Entity, Guid RowId, RowAct Act, string Shown, string? Note, IReadOnlyList<ColumnChange> Columns)
{
    /// <summary>The row to be added.</summary>
    public object? New { get; init; }
}
