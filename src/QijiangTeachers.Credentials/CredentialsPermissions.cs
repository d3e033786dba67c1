using QijiangTeachers.Kernel.Permissions;

namespace QijiangTeachers.Credentials;

/// <summary>What may be permitted in this module; whose recognitions one sees is the data scope.</summary>
public static class CredentialsPermissions
{
    public const string GroupName = "QijiangTeachers.Credentials";

    public static class DualQualifications
    {
        /// <summary>See 双师型 recognitions: teachers their own.</summary>
        public const string Default = GroupName + ".DualQualifications";

        /// <summary>See the list of a school or the district and export it.</summary>
        public const string Browse = Default + ".Browse";

        /// <summary>Recognise, correct, end and remove.</summary>
        public const string Manage = Default + ".Manage";
    }

    internal static void Define(IPermissionDefinitionContext context)
    {
        var recognitions = context.AddGroup(GroupName).AddPermission(DualQualifications.Default,
            RoleNames.Teacher, RoleNames.SchoolClerk, RoleNames.Principal, RoleNames.TrainingOfficer, RoleNames.HrOfficer);
        recognitions.AddChild(DualQualifications.Browse, RoleNames.SchoolClerk, RoleNames.Principal, RoleNames.TrainingOfficer, RoleNames.HrOfficer);
        recognitions.AddChild(DualQualifications.Manage, RoleNames.TrainingOfficer, RoleNames.HrOfficer);
        context.AddApiScope("dual-qualifications.read", DualQualifications.Default, DualQualifications.Browse);
    }
}
