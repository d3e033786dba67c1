using QijiangTeachers.Kernel.Tables;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>The empty workbook that clerks fill in, and the same layout for exports and corrected rows.</summary>
public static class RosterTemplate
{
    public const string FileName = "教师名册导入模板.xlsx";

    /// <summary>The eight sheets with headers, drop-down lists and text columns.</summary>
    public static async Task WriteAsync(Stream output, CancellationToken cancellationToken = default)
    {
        await using var writer = TableWriter.Open(output, TableFileFormat.Xlsx);
        foreach (var sheet in RosterSheets.All) await writer.BeginSheetAsync(sheet.Name, ColumnsOf(sheet), cancellationToken);
        await writer.CompleteAsync(cancellationToken);
    }

    /// <summary>The columns of a sheet as a table writer wants them.</summary>
    public static IReadOnlyList<TableColumn> ColumnsOf(SheetDefinition sheet) => ColumnsOf(sheet.Columns);

    public static IReadOnlyList<TableColumn> ColumnsOf(IEnumerable<Column> columns) => [.. columns.Select(c => new TableColumn(c.Name)
    {
        Required = c.Required,
        Choices = c.Choices,
        Width = c.IsIdNumber ? 22 : 0,
        Format = c.Format switch { ColumnFormat.Date => CellFormat.Date, ColumnFormat.Text => CellFormat.Text, _ => CellFormat.General },
    })];
}
