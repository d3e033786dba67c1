using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Domain.Accounts;

/// <summary>Where each role looks (design §8): its schools, the district, the own record, or nowhere.</summary>
public static class RoleScopes
{
    private static readonly string[] OfSchool = [RoleNames.Principal, RoleNames.SchoolClerk];
    private static readonly string[] OfDistrict = [RoleNames.HrOfficer, RoleNames.TrainingOfficer];

    public static bool NeedsSchool(string role) => OfSchool.Contains(role);

    /// <exception cref="Kernel.Errors.BusinessException">No such role, a school where none belongs, or none where one does.</exception>
    public static void Require(string role, Guid? schoolId)
    {
        if (!RoleNames.All.Contains(role)) throw AccountErrors.UnknownRole(role);
        if (NeedsSchool(role) != schoolId.HasValue) throw AccountErrors.SchoolDoesNotFitRole(role);
    }

    public static DataScope ScopeOf(IReadOnlyCollection<(string Role, Guid? SchoolId)> roles, Guid? teacherId) => new(
        roles.Any(r => OfDistrict.Contains(r.Role)),
        [.. roles.Where(r => NeedsSchool(r.Role)).Select(r => r.SchoolId).OfType<Guid>().Distinct()],
        roles.Any(r => r.Role == RoleNames.Teacher) ? teacherId : null);
}
