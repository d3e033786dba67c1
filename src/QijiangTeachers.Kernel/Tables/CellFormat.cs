namespace QijiangTeachers.Kernel.Tables;

/// <summary>How a spreadsheet treats what is typed into a column.</summary>
public enum CellFormat
{
    General,
    /// <summary>Keeps leading zeros and all 18 digits of an ID number.</summary>
    Text,
    Date,
}
