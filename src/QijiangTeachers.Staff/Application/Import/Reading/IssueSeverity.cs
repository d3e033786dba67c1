namespace QijiangTeachers.Staff.Import.Reading;

public enum IssueSeverity
{
    /// <summary>The row isn't imported.</summary>
    Error,
    /// <summary>The row is imported all the same.</summary>
    Warning,
}
