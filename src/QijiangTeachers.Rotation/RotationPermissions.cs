using QijiangTeachers.Kernel.Permissions;

namespace QijiangTeachers.Rotation;

/// <summary>What may be permitted in this module; whose rotations one sees is the data scope.</summary>
public static class RotationPermissions
{
    public const string GroupName = "QijiangTeachers.Rotation";

    public static class Placements
    {
        /// <summary>See rotations: teachers their own.</summary>
        public const string Default = GroupName + ".Placements";

        /// <summary>See the list of a school or the district and export it.</summary>
        public const string Browse = Default + ".Browse";

        /// <summary>Add, correct, end and remove.</summary>
        public const string Manage = Default + ".Manage";
    }

    internal static void Define(IPermissionDefinitionContext context)
    {
        var placements = context.AddGroup(GroupName).AddPermission(Placements.Default,
            RoleNames.Teacher, RoleNames.SchoolClerk, RoleNames.Principal, RoleNames.TrainingOfficer, RoleNames.HrOfficer);
        placements.AddChild(Placements.Browse, RoleNames.SchoolClerk, RoleNames.Principal, RoleNames.TrainingOfficer, RoleNames.HrOfficer);
        placements.AddChild(Placements.Manage, RoleNames.HrOfficer);
        context.AddApiScope("rotations.read", Placements.Default, Placements.Browse);
    }
}
