namespace QijiangTeachers.Kernel.Tables;

/// <summary>A column of a table to be written.</summary>
/// <param name="Header">The head of the column.</param>
public record TableColumn(string Header)
{
    public CellFormat Format { get; init; } = CellFormat.General;

    /// <summary>In characters; 0 = as wide as the header needs.</summary>
    public int Width { get; init; }

    /// <summary>The header is marked as required.</summary>
    public bool Required { get; init; }

    /// <summary>The drop-down list; empty = none. Words may not contain a comma.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}
