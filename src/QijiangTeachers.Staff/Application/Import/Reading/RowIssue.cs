namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>What is wrong with a row, and what to do.</summary>
/// <param name="Sheet">The contract's name of the sheet.</param>
/// <param name="Row">The row as a person sees it in the file; null when it is about the whole sheet.</param>
/// <param name="Column">The contract's name of the column.</param>
/// <param name="Value">What the cell shows; ID numbers are masked. Null when there is no such column.</param>
/// <param name="Message">What is wrong, in Chinese.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="Severity">Whether the row is imported.</param>
public sealed record RowIssue(string Sheet, int? Row, string? Column, string? Value, string Message, string? Remedy, IssueSeverity Severity = IssueSeverity.Error);
