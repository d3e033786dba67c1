using QijiangTeachers.Kernel.History;
using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Import;

/// <summary>One sheet on its way into the database: its rows in portions, its process, and where its report goes.</summary>
public sealed class SheetImport
{
    /// <summary>Rows judged, applied and written together; IN lists stay below what every database takes.</summary>
    public const int PortionSize = 500;

    private readonly IImportSink _sink;
    private readonly Func<int, Task> _progress;

    internal SheetImport(SheetSource source, ProcessRecorder recorder, ImportRun run, ImportScope scope, DateOnly today)
        => (Source, Recorder, Scope, Today, Run, _sink, _progress) = (source, recorder, scope, today, run, run.Sink, read => run.Progress(source.Name, read));

    public SheetSource Source { get; }
    public ProcessRecorder Recorder { get; }
    public ImportScope Scope { get; }

    /// <summary>Today in China.</summary>
    public DateOnly Today { get; }
    public int Read { get; private set; }
    public int InError { get; private set; }
    internal ImportRun Run { get; }

    /// <summary>The rows, each with the cells checked.</summary>
    public IEnumerable<IReadOnlyList<JudgedRow>> Portions() => Source.Rows().Select(r => new JudgedRow(r)).Chunk(PortionSize);

    /// <summary>To be called once for every row, when it is judged and applied.</summary>
    public void Settle(JudgedRow row)
    {
        Read++;
        if (row.IsWrong) InError++;
        foreach (var issue in row.IsWrong ? row.Errors : row.Notes) _sink.Add(issue);
    }

    public void Changed(JudgedRow row, string subject, IReadOnlyList<FieldChange> fields)
    {
        if (fields.Count > 0) _sink.Add(new RowChange(Source.Name, row.Number, subject, fields));
    }

    /// <summary>Tells how far the sheet is; to be called after every portion.</summary>
    public Task ProgressAsync() => _progress(Read);
}
