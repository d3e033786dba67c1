using QijiangTeachers.Kernel.Permissions;

namespace QijiangTeachers.Staff;

/// <summary>What may be permitted in this module; whose record it concerns is the data scope (design §8).</summary>
public static class StaffPermissions
{
    public const string GroupName = "QijiangTeachers.Staff";

    public static class Teachers
    {
        /// <summary>See the people inside the scope, numbers masked.</summary>
        public const string Default = GroupName + ".Teachers";
        public const string Create = Default + ".Create";

        /// <summary>Correct the record, its spells, leaves and dated attributes.</summary>
        public const string Correct = Default + ".Correct";

        /// <summary>Move somebody to another school: a decision of the district.</summary>
        public const string Transfer = Default + ".Transfer";

        /// <summary>退休, 离职, 调出, 去世, taking it back, and re-entry.</summary>
        public const string Leave = Default + ".Leave";

        /// <summary>See ID card and phone in full, with a logged reason.</summary>
        public const string Reveal = Default + ".Reveal";
        public const string Export = Default + ".Export";

        /// <summary>Find second records of one person, merge them, undo it.</summary>
        public const string Merge = Default + ".Merge";

        /// <summary>Ask that somebody who left be erased; another officer confirms.</summary>
        public const string Erase = Default + ".Erase";
    }

    public static class Schools
    {
        public const string Default = GroupName + ".Schools";

        /// <summary>Enter the facts of a school year.</summary>
        public const string Facts = Default + ".Facts";

        /// <summary>Open and rename schools, clusters and education groups.</summary>
        public const string Manage = Default + ".Manage";

        /// <summary>Close, merge and split schools, and undo it.</summary>
        public const string Reorganise = Default + ".Reorganise";
        public const string Export = Default + ".Export";
    }

    /// <summary>数据导入: rows of the own schools, or of the district.</summary>
    public const string Import = GroupName + ".Import";

    /// <summary>Ask for a move to another school: for oneself, or for people of the own school.</summary>
    public const string TransferRequests = GroupName + ".TransferRequests";

    public static class Faults
    {
        /// <summary>See what people reported as wrong.</summary>
        public const string Default = GroupName + ".Faults";
        public const string Answer = Default + ".Answer";
    }

    /// <summary>一致性核对: what doesn't fit together across the district.</summary>
    public static class Consistency
    {
        public const string Default = GroupName + ".Consistency";

        /// <summary>Derive anew what is derived.</summary>
        public const string Repair = Default + ".Repair";
    }

    public static class Own
    {
        /// <summary>See the own record.</summary>
        public const string Default = GroupName + ".Own";

        /// <summary>核对确认.</summary>
        public const string Confirm = Default + ".Confirm";

        /// <summary>数据有误.</summary>
        public const string Report = Default + ".Report";
    }

    internal static void Define(IPermissionDefinitionContext context)
    {
        string[] readers = [RoleNames.HrOfficer, RoleNames.SchoolClerk, RoleNames.Principal, RoleNames.TrainingOfficer];
        string[] writers = [RoleNames.HrOfficer, RoleNames.SchoolClerk];
        var group = context.AddGroup(GroupName);
        var teachers = group.AddPermission(Teachers.Default, readers);
        teachers.AddChild(Teachers.Create, writers);
        teachers.AddChild(Teachers.Correct, writers);
        teachers.AddChild(Teachers.Transfer, RoleNames.HrOfficer);
        teachers.AddChild(Teachers.Leave, RoleNames.HrOfficer);
        teachers.AddChild(Teachers.Reveal, writers);
        teachers.AddChild(Teachers.Export, readers);
        teachers.AddChild(Teachers.Merge, RoleNames.HrOfficer);
        teachers.AddChild(Teachers.Erase, RoleNames.HrOfficer);
        var schools = group.AddPermission(Schools.Default, readers);
        schools.AddChild(Schools.Facts, writers);
        schools.AddChild(Schools.Manage, RoleNames.HrOfficer);
        schools.AddChild(Schools.Reorganise, RoleNames.HrOfficer);
        schools.AddChild(Schools.Export, readers);
        group.AddPermission(Import, RoleNames.HrOfficer, RoleNames.SchoolClerk, RoleNames.Principal);
        group.AddPermission(Faults.Default, RoleNames.HrOfficer, RoleNames.SchoolClerk, RoleNames.Principal).AddChild(Faults.Answer, writers);
        group.AddPermission(TransferRequests, RoleNames.Teacher, RoleNames.SchoolClerk, RoleNames.Principal);
        group.AddPermission(Consistency.Default, RoleNames.HrOfficer).AddChild(Consistency.Repair, RoleNames.HrOfficer);
        var own = group.AddPermission(Own.Default, RoleNames.Teacher);
        own.AddChild(Own.Confirm, RoleNames.Teacher);
        own.AddChild(Own.Report, RoleNames.Teacher);
        // Numbers in full are never given to a machine: Reveal is in no scope.
        context.AddApiScope("teachers.read", Teachers.Default);
        context.AddApiScope("teachers.export", Teachers.Default, Teachers.Export);
        context.AddApiScope("teachers.write", Teachers.Default, Teachers.Create, Teachers.Correct);
        context.AddApiScope("schools.read", Schools.Default, Schools.Export);
        context.AddApiScope("roster.import", Import);
    }
}
