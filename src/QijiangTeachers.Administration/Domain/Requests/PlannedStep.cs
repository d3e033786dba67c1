using QijiangTeachers.Kernel.Permissions;

namespace QijiangTeachers.Administration.Domain.Requests;

/// <summary>A step as a kind of request asks for it.</summary>
/// <param name="Label">Who decides, in words.</param>
/// <param name="Role">One of <see cref="DecidingRoles"/>.</param>
/// <param name="SchoolId">The school of a principal; null for roles of the district.</param>
/// <param name="Days">Calendar days to decide.</param>
/// <param name="IsRepresented">The author decides here and has said yes by submitting.</param>
public sealed record PlannedStep(string Label, string Role, Guid? SchoolId, int Days = PlannedStep.DefaultDays, bool IsRepresented = false)
{
    public const int DefaultDays = 5;

    /// <summary>Who may decide at all; the school clerk decides nothing (design §8).</summary>
    public static IReadOnlyList<string> DecidingRoles { get; } = [RoleNames.Principal, RoleNames.TrainingOfficer, RoleNames.HrOfficer];
}
