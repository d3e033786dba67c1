namespace QijiangTeachers.Contract.Tests.Judging;

internal sealed record ImportReport(int ExitStatus, IReadOnlyList<SheetCounts> Sheets, IReadOnlyList<ReportedError> Errors, IReadOnlyList<ReportedError> Warnings)
{
    public SheetCounts Of(string sheet) => Sheets.Single(s => s.Sheet == sheet);
}
