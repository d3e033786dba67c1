namespace QijiangTeachers.Staff.Application.TeacherPage;

/// <summary>A word about a person: 区级骨干教师 · 至 2028-06-09; 双师型 中级.</summary>
public sealed record TeacherMark(int Order, string Text)
{
    /// <summary>A place to go; null = a word only.</summary>
    public string? Link { get; init; }

    /// <summary>Shown in the line of the workplace rather than beside the name: 交流中：松坪村小学，至 2025-08-31.</summary>
    public bool IsPlace { get; init; }
}
