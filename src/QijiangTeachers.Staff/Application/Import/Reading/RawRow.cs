namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>A row as the file gives it.</summary>
/// <param name="Number">As a spreadsheet shows it, from 1.</param>
/// <param name="Cells">By position; the list is used again for the next row.</param>
internal readonly record struct RawRow(int Number, IReadOnlyList<CellValue> Cells)
{
    public bool IsBlank => Cells.All(c => c.IsEmpty);
}
