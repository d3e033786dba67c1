namespace QijiangTeachers.Staff.Import;

/// <summary>How a roster file is to be imported.</summary>
public sealed class ImportRun(IImportSink sink)
{
    /// <summary>Everything is done and then taken back: the report is that of the real run.</summary>
    public bool DryRun { get; init; }

    /// <summary>The reason of the processes: 导入 秋季名册.xlsx.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether a dry run tells the figures before and after.</summary>
    public bool WithOutlook { get; init; }

    /// <summary>Sheets that were written before: a run that was interrupted goes on behind them.</summary>
    public IReadOnlySet<string> Done { get; init; } = new HashSet<string>();

    /// <summary>Called after every portion with the sheet and the rows read so far.</summary>
    public Func<string, int, Task> Progress { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>Called inside a sheet's transaction when it is written.</summary>
    public Func<SheetResult, Task> Written { get; init; } = _ => Task.CompletedTask;

    internal IImportSink Sink { get; } = sink;
    internal EstablishmentWatch Establishment { get; init; } = new();

    /// <summary>The same run with another ear.</summary>
    internal ImportRun To(IImportSink sink)
        => new(sink) { DryRun = DryRun, Reason = Reason, WithOutlook = WithOutlook, Done = Done, Progress = Progress, Written = Written, Establishment = Establishment };
}
