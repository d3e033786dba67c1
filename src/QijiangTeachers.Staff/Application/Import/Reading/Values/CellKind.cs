namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>What a file says about a cell before anybody interprets it.</summary>
public enum CellKind
{
    Empty,
    Text,
    /// <summary>A spreadsheet number without a date format.</summary>
    Number,
    /// <summary>A spreadsheet number that is shown as a date.</summary>
    Date,
    Boolean,
    /// <summary>An error value (#N/A) or a formula whose result was never stored.</summary>
    Fault,
}
