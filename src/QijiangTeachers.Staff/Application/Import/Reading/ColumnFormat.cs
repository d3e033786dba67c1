namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>How the template formats a column.</summary>
public enum ColumnFormat
{
    /// <summary>Text, so that a spreadsheet neither drops leading zeros nor rounds an ID number.</summary>
    Text,
    Date,
    Number,
}
