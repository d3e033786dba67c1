namespace QijiangTeachers.Staff.Import.Reading;

public enum IssueSeverity
{
    /// <summary>The row isn't imported.</summary>
    Error,
    /// <summary>The row is imported all the same.</summary>
    Warning,

    /// <summary>Worth knowing, nothing to do: that a changed 用工形式 corrects all dates.</summary>
    Notice,
}
