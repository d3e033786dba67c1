using QijiangTeachers.Kernel.Permissions;

namespace QijiangTeachers.Administration;

/// <summary>What may be permitted in this module.</summary>
public static class AdministrationPermissions
{
    public const string GroupName = "QijiangTeachers.Administration";

    public static class Accounts
    {
        /// <summary>See accounts: a school clerk those of the own school, the operator all.</summary>
        public const string Default = GroupName + ".Accounts";

        /// <summary>Make accounts from the roster, issue and reset activation codes, close and reopen.</summary>
        public const string Manage = Default + ".Manage";

        /// <summary>Make accounts that aren't in the roster, give and take roles.</summary>
        public const string Roles = Default + ".Roles";
    }

    public static class Permissions
    {
        public const string Default = GroupName + ".Permissions";
        public const string Update = Default + ".Update";
    }

    public static class ApiClients
    {
        /// <summary>See which other systems ask the API.</summary>
        public const string Default = GroupName + ".ApiClients";

        /// <summary>Let one in, change what it may do, renew its secret, block it.</summary>
        public const string Manage = Default + ".Manage";
    }

    public static class AuditLog
    {
        public const string Default = GroupName + ".AuditLog";
        public const string Export = Default + ".Export";

        /// <summary>Read why people were concerned and what was changed of them: not for whoever runs the system.</summary>
        public const string People = Default + ".People";
    }

    public static class Requests
    {
        /// <summary>See what one asked for, what waits for one, and what was decided about one.</summary>
        public const string Default = GroupName + ".Requests";

        /// <summary>Decide, and choose a stand-in. (Being a stand-in needs no permission of its own.)</summary>
        public const string Decide = Default + ".Decide";
    }

    /// <summary>The Hangfire dashboard.</summary>
    public const string Jobs = GroupName + ".Jobs";

    internal static void Define(IPermissionDefinitionContext context)
    {
        var group = context.AddGroup(GroupName);
        var accounts = group.AddPermission(Accounts.Default, RoleNames.SchoolClerk, RoleNames.HrOfficer, RoleNames.Operator);
        accounts.AddChild(Accounts.Manage, RoleNames.SchoolClerk, RoleNames.HrOfficer, RoleNames.Operator);
        accounts.AddChild(Accounts.Roles, RoleNames.Operator);
        var permissions = group.AddPermission(Permissions.Default, RoleNames.Operator, RoleNames.Auditor);
        permissions.AddChild(Permissions.Update, RoleNames.Operator);
        var clients = group.AddPermission(ApiClients.Default, RoleNames.HrOfficer, RoleNames.Operator);
        clients.AddChild(ApiClients.Manage, RoleNames.Operator);
        var audit = group.AddPermission(AuditLog.Default, RoleNames.Auditor, RoleNames.HrOfficer, RoleNames.Operator);
        audit.AddChild(AuditLog.Export, RoleNames.Auditor, RoleNames.HrOfficer);
        audit.AddChild(AuditLog.People, RoleNames.Auditor, RoleNames.HrOfficer);
        var requests = group.AddPermission(Requests.Default, RoleNames.Teacher, RoleNames.SchoolClerk, RoleNames.Principal, RoleNames.TrainingOfficer, RoleNames.HrOfficer);
        requests.AddChild(Requests.Decide, RoleNames.Principal, RoleNames.TrainingOfficer, RoleNames.HrOfficer);
        group.AddPermission(Jobs, RoleNames.Operator);
    }
}
