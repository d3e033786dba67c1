namespace QijiangTeachers.Kernel.Erasing;

/// <summary>What erasing a person does with the rows of one entity, whose owner's column says whose they are.</summary>
public sealed record ErasureRule
{
    private ErasureRule(ErasureAct act, IReadOnlyList<string> columns) => (Act, Columns) = (act, columns);

    public ErasureAct Act { get; }

    /// <summary>Columns that are emptied: null where they may be, <see cref="PersonWords.Erased"/> in texts that may not.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Names that stand in its texts are taken out all the same (<see cref="TextSweep"/>).</summary>
    public static ErasureRule Keep { get; } = new(ErasureAct.Kept, []);

    public static ErasureRule Remove { get; } = new(ErasureAct.Removed, []);

    public static ErasureRule Empty(params IReadOnlyList<string> columns) => new(ErasureAct.Emptied, columns);
}
