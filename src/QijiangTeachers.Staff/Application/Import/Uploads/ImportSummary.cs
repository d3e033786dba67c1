using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Import;

/// <summary>What a run had to say in all.</summary>
/// <param name="Issues">By sheet; what is said of the file or of unknown sheets under the empty name.</param>
/// <param name="Changes">Stored records that change.</param>
/// <param name="Outlook">Figures before and after, of a dry run.</param>
public sealed record ImportSummary(IReadOnlyList<IssueCount> Issues, int Changes, IReadOnlyList<OutlookFigure> Outlook)
{
    public int Errors => Issues.Sum(i => i.Errors);
    public int Warnings => Issues.Sum(i => i.Warnings);

    internal static ImportSummary Of(IEnumerable<ReportLine> lines, IReadOnlyList<OutlookFigure> outlook)
    {
        var (counts, changes) = (new Dictionary<string, int[]>(), 0);
        foreach (var line in lines)
        {
            if (line.Change is not null) changes++;
            if (line.Issue is not { } issue) continue;
            var sheet = RosterSheets.Find(issue.Sheet) is null ? "" : issue.Sheet;
            if (!counts.TryGetValue(sheet, out var count)) counts[sheet] = count = new int[3];
            count[(int)issue.Severity]++;
        }
        return new([.. counts.Select(c => new IssueCount(c.Key, c.Value[(int)IssueSeverity.Error], c.Value[(int)IssueSeverity.Warning], c.Value[(int)IssueSeverity.Notice]))], changes, outlook);
    }
}

/// <summary>How much was said of a sheet.</summary>
public sealed record IssueCount(string Sheet, int Errors, int Warnings, int Notices);
