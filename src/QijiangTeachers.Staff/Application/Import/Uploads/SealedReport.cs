using System.Text.Json;
using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Import;

/// <summary>Keeps what an import says beside its file, sealed, a file for each sheet: what was said of a sheet that is written stays, also after a crash.</summary>
internal sealed class SealedReport(UploadFolder folder, Guid importId, bool isTrial) : IImportSink, IDisposable
{
    private Stream? _file;

    public void Begin(string sheet)
    {
        Close();
        _file = folder.CreateReport(importId, isTrial, sheet);
    }

    public void Add(RowIssue issue) => Write(new(issue, null));

    public void Add(RowChange change) => Write(new(null, change));

    /// <summary>Makes the report of the sheet whole: before the sheet's transaction is committed.</summary>
    public void Close()
    {
        _file?.Dispose();
        _file = null;
    }

    public void Dispose() => Close();

    private void Write(ReportLine line)
    {
        JsonSerializer.Serialize(_file!, line, JsonSerializerOptions.Web);
        _file!.WriteByte((byte)'\n');
    }
}
