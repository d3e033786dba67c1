using QijiangTeachers.Staff.Application.TeacherPage;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>To which group of the time line an event belongs: by its module, corrections by their name.</summary>
internal static class EventGroups
{
    /// <summary>What isn't a fact of the career: accounts, reads of sensitive data.</summary>
    public static readonly IReadOnlyList<string> Hidden = ["Administration.", "Staff.IdentityRevealed", "Staff.RosterExported"];

    public static string Of(string type) => type switch
    {
        _ when type.Contains("Corrected", StringComparison.Ordinal) || type.Contains("Removed", StringComparison.Ordinal)
            || type.Contains("Reversed", StringComparison.Ordinal) || type.Contains("Fault", StringComparison.Ordinal) => TimelineGroups.Correction,
        _ when type.StartsWith("Training.", StringComparison.Ordinal) => TimelineGroups.Hours,
        _ when type.StartsWith("Cultivation.", StringComparison.Ordinal) || type.StartsWith("Credentials.", StringComparison.Ordinal) => TimelineGroups.Honour,
        _ when type.StartsWith("Rotation.", StringComparison.Ordinal) => TimelineGroups.Rotation,
        _ when type.StartsWith("Staff.", StringComparison.Ordinal) => TimelineGroups.Service,
        _ => TimelineGroups.Other,
    };
}
