namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>A column of the contract, whatever it holds.</summary>
public abstract class Column
{
    /// <summary>The header.</summary>
    public required string Name { get; init; }

    /// <summary>Bold in the contract: the column must be there and no cell may be empty.</summary>
    public bool Required { get; init; }

    /// <summary>Values of this column are masked in reports.</summary>
    public bool IsIdNumber { get; init; }

    /// <summary>The words of the drop-down list; empty when the text is free.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    public ColumnFormat Format { get; init; } = ColumnFormat.Text;

    /// <summary>Why the cell can't be read (message, remedy), or null. Says so too when a required cell is empty.</summary>
    public abstract (string Message, string Remedy)? Check(CellValue cell);

    public override string ToString() => Name;
}
