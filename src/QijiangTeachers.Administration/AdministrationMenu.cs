using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Ui.Shell;

namespace QijiangTeachers.Administration;

/// <summary>Where the module's pages stand in the navigation of each role.</summary>
internal static class AdministrationMenu
{
    public static void AddAdministrationMenu(this IServiceCollection services)
    {
        services.AddSingleton(new NavItem("/requests", "Menu:Requests", "inbox", AdministrationPermissions.Requests.Decide, RoleNames.Principal) { Order = 5, Tab = 1, Badge = typeof(RequestBadge) });
        services.AddSingleton(new NavItem("/requests", "Menu:Tasks", "inbox", AdministrationPermissions.Requests.Decide, RoleNames.HrOfficer, RoleNames.TrainingOfficer) { Order = 15, Badge = typeof(RequestBadge) });
        services.AddSingleton(new NavItem("/requests/mine", "Menu:MyRequests", "send", AdministrationPermissions.Requests.Default, RoleNames.Teacher) { Order = 80 });
        services.AddSingleton(new NavItem("/requests/mine", "Menu:MyRequests", "send", AdministrationPermissions.Requests.Default, RoleNames.SchoolClerk) { Group = NavGroup.School, Order = 60 });
        services.AddSingleton(new NavItem("/me/evidence", "Menu:Evidence", "file-check", AdministrationPermissions.Requests.Default, RoleNames.Teacher) { Order = 85 });
        services.AddScoped<RequestBadge>();
        services.AddSingleton(new NavItem("/operations/jobs", "Menu:Jobs", "server", AdministrationPermissions.Jobs, RoleNames.Operator) { Order = 10 });
        services.AddSingleton(new NavItem("/accounts", "Menu:Accounts", "key", AdministrationPermissions.Accounts.Default, RoleNames.SchoolClerk) { Group = NavGroup.School, Order = 90 });
        services.AddSingleton(new NavItem("/accounts", "Menu:Accounts", "key", AdministrationPermissions.Accounts.Default, RoleNames.HrOfficer) { Group = NavGroup.Data, Order = 95 });
        services.AddSingleton(new NavItem("/accounts", "Menu:Accounts", "key", AdministrationPermissions.Accounts.Default, RoleNames.Operator) { Order = 30 });
        services.AddSingleton(new NavItem("/permissions", "Menu:Permissions", "adjustments", AdministrationPermissions.Permissions.Default, RoleNames.Operator) { Order = 40 });
        services.AddSingleton(new NavItem("/api-clients", "Menu:ApiClients", "plug", AdministrationPermissions.ApiClients.Default, RoleNames.HrOfficer) { Group = NavGroup.Data, Order = 96 });
        services.AddSingleton(new NavItem("/api-clients", "Menu:ApiClients", "plug", AdministrationPermissions.ApiClients.Default, RoleNames.Operator) { Order = 35 });
        services.AddSingleton(new NavItem("/audit", "Menu:AuditLog", "shield-lock", AdministrationPermissions.AuditLog.Default, RoleNames.HrOfficer) { Group = NavGroup.Data, Order = 90 });
        services.AddSingleton(new NavItem("/audit", "Menu:AuditLog", "shield-lock", AdministrationPermissions.AuditLog.Default, RoleNames.Operator, RoleNames.Auditor) { Order = 20 });
        services.AddSingleton(new NavItem(ShellPaths.Account, "Menu:Mine", "user", null, RoleNames.Teacher, RoleNames.Principal, RoleNames.SchoolClerk) { Tab = 4, TabOnly = true });
    }

    private sealed class RequestBadge(IRequestAppService requests) : INavBadge
    {
        public async Task<int> CountAsync(CancellationToken ct) => (await requests.GetCountsAsync(ct)).Queue;
    }
}
