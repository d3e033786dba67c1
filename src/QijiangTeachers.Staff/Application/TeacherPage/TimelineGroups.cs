namespace QijiangTeachers.Staff.Application.TeacherPage;

/// <summary>What the time line can be narrowed to; the text is <c>Timeline:{group}</c>.</summary>
public static class TimelineGroups
{
    public const string Service = "service";
    public const string Honour = "honour";
    public const string ProfessionalTitle = "professional-title";
    public const string Hours = "hours";
    public const string Correction = "correction";
    public const string Other = "other";

    public static IReadOnlyList<string> All { get; } = [Service, Honour, ProfessionalTitle, Hours, Correction, Other];
}
