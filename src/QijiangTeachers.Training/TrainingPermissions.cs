using QijiangTeachers.Kernel.Permissions;

namespace QijiangTeachers.Training;

/// <summary>What may be permitted in this module; whose hours one sees is the data scope.</summary>
public static class TrainingPermissions
{
    public const string GroupName = "QijiangTeachers.Training";

    public static class Hours
    {
        /// <summary>See the ledger and the balance: teachers their own.</summary>
        public const string Default = GroupName + ".Hours";

        /// <summary>See the ledger and the progress of a school or the district and export them.</summary>
        public const string Browse = Default + ".Browse";

        /// <summary>Record, correct and reverse hours of school-based training (层级 校级).</summary>
        public const string Record = Default + ".Record";

        /// <summary>Record, correct and reverse hours of every level.</summary>
        public const string RecordAnyLevel = Record + ".AnyLevel";
    }

    public static class CreditRules
    {
        /// <summary>See the credit rules.</summary>
        public const string Default = GroupName + ".CreditRules";

        /// <summary>Publish a new version.</summary>
        public const string Manage = Default + ".Manage";
    }

    internal static void Define(IPermissionDefinitionContext context)
    {
        var group = context.AddGroup(GroupName);
        var hours = group.AddPermission(Hours.Default, RoleNames.Teacher, RoleNames.SchoolClerk, RoleNames.Principal, RoleNames.TrainingOfficer, RoleNames.HrOfficer);
        hours.AddChild(Hours.Browse, RoleNames.SchoolClerk, RoleNames.Principal, RoleNames.TrainingOfficer, RoleNames.HrOfficer);
        hours.AddChild(Hours.Record, RoleNames.SchoolClerk, RoleNames.TrainingOfficer, RoleNames.HrOfficer)
            .AddChild(Hours.RecordAnyLevel, RoleNames.TrainingOfficer, RoleNames.HrOfficer);
        var rules = group.AddPermission(CreditRules.Default, RoleNames.Teacher, RoleNames.SchoolClerk, RoleNames.Principal, RoleNames.TrainingOfficer, RoleNames.HrOfficer);
        rules.AddChild(CreditRules.Manage, RoleNames.HrOfficer);
        context.AddApiScope("hours.read", Hours.Default, Hours.Browse, CreditRules.Default);
        context.AddApiScope("hours.write", Hours.Default, Hours.Record);
        context.AddDistrictApiScope("hours.write.any-level", Hours.Default, Hours.Record, Hours.RecordAnyLevel);
    }
}
