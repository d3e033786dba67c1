namespace QijiangTeachers.Staff.Import;

/// <summary>What became of a file.</summary>
/// <param name="Sheets">Those that were read to their end, in the contract's order.</param>
/// <param name="Errors">How many errors were reported; a row may have several, a stopped sheet has one.</param>
/// <param name="Outlook">Figures before and after, of a dry run.</param>
public sealed record ImportResult(IReadOnlyList<SheetResult> Sheets, int Errors, IReadOnlyList<OutlookFigure> Outlook)
{
    public int Written => Sheets.Sum(s => s.Created + s.Updated);
}
