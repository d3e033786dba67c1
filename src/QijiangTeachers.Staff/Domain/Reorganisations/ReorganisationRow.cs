using QijiangTeachers.Kernel.Merging;

namespace QijiangTeachers.Staff.Domain;

/// <summary>What a reorganisation did with one row of whatever module.</summary>
public sealed class ReorganisationRow
{
    public const int MaxTextLength = 500;

    private ReorganisationRow() { }

    public ReorganisationRow(Guid reorganisationId, int number, string entity, Guid rowId, RowAct act, Guid? targetId, string shown, string? note, string state)
    {
        (ReorganisationId, Number, Entity, RowId, Act, TargetId, State) = (reorganisationId, number, entity, rowId, act, targetId, state);
        (Shown, Note) = (Short(shown), note is null ? null : Short(note));
    }

    public Guid ReorganisationId { get; private init; }
    public int Number { get; private init; }

    /// <summary>Name of the entity's class.</summary>
    public string Entity { get; private init; } = "";
    public Guid RowId { get; private init; }
    public RowAct Act { get; private init; }

    /// <summary>The school that took it over.</summary>
    public Guid? TargetId { get; private init; }
    public string Shown { get; private init; } = "";
    public string? Note { get; private init; }

    /// <summary>JSON of what its own rule needs to bring it back.</summary>
    public string State { get; private init; } = "";

    private static string Short(string text) => text.Length <= MaxTextLength ? text : text[..(MaxTextLength - 1)] + "…";
}
