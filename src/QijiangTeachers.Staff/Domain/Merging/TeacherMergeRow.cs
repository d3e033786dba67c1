using QijiangTeachers.Kernel.Merging;

namespace QijiangTeachers.Staff.Domain;

/// <summary>What a merge did with one row of whatever module.</summary>
public sealed class TeacherMergeRow
{
    private TeacherMergeRow() { }

    public TeacherMergeRow(Guid mergeId, int number, RowChange change, string columns)
    {
        (MergeId, Number, Columns) = (mergeId, number, columns);
        (Entity, RowId, Act, Shown, Note) = (change.Entity, change.RowId, change.Act, Short(change.Shown), change.Note is { } note ? Short(note) : null);
    }

    public const int MaxTextLength = 500;

    public Guid MergeId { get; private init; }
    public int Number { get; private init; }

    /// <summary>Name of the entity's class.</summary>
    public string Entity { get; private init; } = "";
    public Guid RowId { get; private init; }
    public RowAct Act { get; private init; }
    public string Shown { get; private init; } = "";
    public string? Note { get; private init; }

    /// <summary>JSON of the columns before and after.</summary>
    public string Columns { get; private init; } = "[]";

    private static string Short(string text) => text.Length <= MaxTextLength ? text : text[..(MaxTextLength - 1)] + "…";
}
