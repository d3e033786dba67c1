namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>The filter of the list, and which columns the file has.</summary>
public sealed record ExportTeachersInput : GetTeacherListInput
{
    /// <summary>Heads from <see cref="TeacherColumns"/>, in the order wanted; empty = all.</summary>
    public string[]? Columns { get; init; }
}
