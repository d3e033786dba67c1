using System.Text.Json;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Import;

/// <summary>
/// Keeps what an import says in a temporary file, a line each, so that a file full of errors costs no memory. Read it when
/// the import is over; the file goes with the object.
/// </summary>
internal sealed class ReportSpool : IImportSink, IDisposable
{
    private readonly FileStream _file = TemporaryFile.Create();
    private (string Sheet, long Start) _begun = ("", 0);

    public void Begin(string sheet)
    {
        if (sheet == _begun.Sheet) _file.SetLength(_file.Position = _begun.Start);
        _begun = (sheet, _file.Position);
    }

    public void Add(RowIssue issue) => Write(new(issue, null));

    public void Add(RowChange change) => Write(new(null, change));

    /// <summary>Everything in the order in which it was said; one reader at a time.</summary>
    public IEnumerable<ReportLine> Lines()
    {
        _file.Position = 0;
        using var reader = new StreamReader(_file, leaveOpen: true);
        while (reader.ReadLine() is { } line) yield return JsonSerializer.Deserialize<ReportLine>(line, JsonSerializerOptions.Web)!;
    }

    public IEnumerable<RowIssue> Issues(IssueSeverity severity) => Lines().Select(l => l.Issue).OfType<RowIssue>().Where(i => i.Severity == severity);

    public void Dispose() => _file.Dispose();

    private void Write(ReportLine line)
    {
        JsonSerializer.Serialize(_file, line, JsonSerializerOptions.Web);
        _file.WriteByte((byte)'\n');
    }
}
