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

    /// <summary>目标进度: the district against the plan.</summary>
    public const string District = Default + ".District";

    /// <summary>本校概况: the own school.</summary>
    public const string School = Default + ".School";

    public static class Plans
    {
        public const string Default = GroupName + ".Plans";

        /// <summary>Enter a plan and change targets.</summary>
        public const string Edit = Default + ".Edit";
    }

    internal static void Define(IPermissionDefinitionContext context)
    {
        string[] district = [RoleNames.HrOfficer, RoleNames.TrainingOfficer], school = [RoleNames.Principal, RoleNames.SchoolClerk];
        var group = context.AddGroup(GroupName);
        var indicators = group.AddPermission(Default, [.. district, .. school]);
        indicators.AddChild(People, [.. district, .. school]);
        indicators.AddChild(District, district);
        indicators.AddChild(School, school);
        group.AddPermission(Plans.Default, district).AddChild(Plans.Edit, RoleNames.HrOfficer);
        context.AddApiScope("indicators.read", Default, School);
        context.AddDistrictApiScope("indicators.district", Default, District, Plans.Default);
        context.AddApiScope("indicators.people", Default, People);
    }
}
