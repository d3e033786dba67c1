using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Import;

/// <summary>Passes everything on and counts the errors.</summary>
internal sealed class CountingSink(IImportSink inner) : IImportSink
{
    public int Errors { get; private set; }

    public void Add(RowIssue issue)
    {
        if (issue.Severity == IssueSeverity.Error) Errors++;
        inner.Add(issue);
    }

    public void Add(RowChange change) => inner.Add(change);
}
