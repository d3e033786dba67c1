using QijiangTeachers.Kernel.Permissions;

namespace QijiangTeachers.Cultivation;

/// <summary>What may be permitted in this module; whose titles one sees is the data scope.</summary>
public static class CultivationPermissions
{
    public const string GroupName = "QijiangTeachers.Cultivation";

    public static class Titles
    {
        /// <summary>See titles: teachers their own.</summary>
        public const string Default = GroupName + ".Titles";

        /// <summary>See the list of a school or the district and export it.</summary>
        public const string Browse = Default + ".Browse";

        /// <summary>Recognise, correct, end and remove.</summary>
        public const string Manage = Default + ".Manage";
    }

    public static class TierRules
    {
        /// <summary>See which titles count towards which tier.</summary>
        public const string Default = GroupName + ".TierRules";

        /// <summary>Publish a new version.</summary>
        public const string Manage = Default + ".Manage";
    }

    internal static void Define(IPermissionDefinitionContext context)
    {
        var group = context.AddGroup(GroupName);
        var titles = group.AddPermission(Titles.Default, RoleNames.Teacher, RoleNames.SchoolClerk, RoleNames.Principal, RoleNames.TrainingOfficer, RoleNames.HrOfficer);
        titles.AddChild(Titles.Browse, RoleNames.SchoolClerk, RoleNames.Principal, RoleNames.TrainingOfficer, RoleNames.HrOfficer);
        titles.AddChild(Titles.Manage, RoleNames.TrainingOfficer, RoleNames.HrOfficer);
        var rules = group.AddPermission(TierRules.Default, RoleNames.SchoolClerk, RoleNames.Principal, RoleNames.TrainingOfficer, RoleNames.HrOfficer);
        rules.AddChild(TierRules.Manage, RoleNames.HrOfficer);
        context.AddApiScope("titles.read", Titles.Default, Titles.Browse, TierRules.Default);
    }
}
