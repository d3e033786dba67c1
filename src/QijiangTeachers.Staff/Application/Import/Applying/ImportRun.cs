namespace QijiangTeachers.Staff.Import;

/// <summary>How a roster file is to be imported.</summary>
public sealed class ImportRun(IImportSink sink)
{
    /// <summary>Everything is done and then taken back: the report is that of the real run.</summary>
    public bool DryRun { get; init; }

    /// <summary>The reason of the processes: 导入 秋季名册.xlsx.</summary>
    public string? Reason { get; init; }

    /// <summary>Called after every portion with the sheet and the rows read so far.</summary>
    public Func<string, int, Task> Progress { get; init; } = (_, _) => Task.CompletedTask;

    internal IImportSink Sink { get; } = sink;
    internal EstablishmentWatch Establishment { get; } = new();
}
