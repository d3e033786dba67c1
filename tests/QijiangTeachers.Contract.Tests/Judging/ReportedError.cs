namespace QijiangTeachers.Contract.Tests.Judging;

/// <summary>An error or warning of a report. <paramref name="Alternatives"/>: other columns the contract would allow (expected errors only).</summary>
internal sealed record ReportedError(string Sheet, int Row, string? Column, params string[] Alternatives)
{
    public bool IsMetBy(ReportedError other)
        => other.Sheet == Sheet && other.Row == Row && (other.Column == Column || Alternatives.Contains(other.Column));

    public override string ToString() => $"{Sheet} {Row} {Column}";
}
