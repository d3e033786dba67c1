using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Import;

/// <summary>Passes everything on and counts the errors.</summary>
internal sealed class CountingSink(IImportSink inner) : IImportSink
{
    private readonly Dictionary<string, int> _errors = [];
    private string _sheet = "";

    public int Errors => _errors.Values.Sum();

    public void Begin(string sheet)
    {
        _errors[_sheet = sheet] = 0;
        inner.Begin(sheet);
    }

    public void Add(RowIssue issue)
    {
        if (issue.Severity == IssueSeverity.Error) _errors[_sheet]++;
        inner.Add(issue);
    }

    public void Add(RowChange change) => inner.Add(change);
}
