using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Import;

/// <summary>One thing that an import says: an issue or a change.</summary>
internal sealed record ReportLine(RowIssue? Issue, RowChange? Change);
