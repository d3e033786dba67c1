using QijiangTeachers.Kernel.Merging;

namespace QijiangTeachers.Staff.Application.Reorganisations;

/// <summary>A row and what becomes of it.</summary>
/// <param name="Entity">Name of the entity's class.</param>
/// <param name="RowId">The row.</param>
/// <param name="Act">What happens.</param>
/// <param name="TargetId">The school that takes it over.</param>
/// <param name="Shown">The row in words.</param>
/// <param name="Note">What happens in words; of a row in the way: why, and the remedy.</param>
public sealed record SchoolRowChange(string Entity, Guid RowId, RowAct Act, Guid? TargetId, string Shown, string? Note = null)
{
    /// <summary>The page on which it is settled.</summary>
    public string? Path { get; init; }

    /// <summary>JSON of what is needed to bring it back.</summary>
    public string State { get; init; } = "";
}
