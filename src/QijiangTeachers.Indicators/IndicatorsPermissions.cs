using QijiangTeachers.Kernel.Permissions;

namespace QijiangTeachers.Indicators;

/// <summary>What may be permitted in this module; whose figures one sees is the data scope.</summary>
public static class IndicatorsPermissions
{
    public const string GroupName = "QijiangTeachers.Indicators";

    /// <summary>See the figures.</summary>
    public const string Default = GroupName + ".Indicators";

    /// <summary>See the people behind a figure and why each counts.</summary>
    public const string People = Default + ".People";

    internal static void Define(IPermissionDefinitionContext context)
    {
        string[] roles = [RoleNames.HrOfficer, RoleNames.TrainingOfficer, RoleNames.Principal, RoleNames.SchoolClerk];
        context.AddGroup(GroupName).AddPermission(Default, roles).AddChild(People, roles);
    }
}
