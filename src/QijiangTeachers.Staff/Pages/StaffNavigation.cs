using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Application.Faults;
using QijiangTeachers.Ui.Shell;

namespace QijiangTeachers.Staff.Pages;

/// <summary>What this module adds to the frame: menu, tabs, search.</summary>
internal static class StaffNavigation
{
    public static void AddStaffNavigation(this IServiceCollection services)
    {
        services.AddSingleton(new NavItem("/teachers", "Menu:Teachers", "users", StaffPermissions.Teachers.Default, RoleNames.HrOfficer, RoleNames.TrainingOfficer) { Group = NavGroup.People, Order = 10 });
        services.AddSingleton(new NavItem("/teachers", "Menu:Teachers", "users", StaffPermissions.Teachers.Default, RoleNames.Principal, RoleNames.SchoolClerk) { Group = NavGroup.School, Order = 10, Tab = 3 });
        services.AddSingleton(new NavItem("/schools", "Menu:Schools", "school", StaffPermissions.Schools.Default, RoleNames.HrOfficer, RoleNames.TrainingOfficer) { Group = NavGroup.People, Order = 20 });
        services.AddSingleton(new NavItem("/schools", "Menu:OwnSchool", "school", StaffPermissions.Schools.Default, RoleNames.Principal, RoleNames.SchoolClerk) { Group = NavGroup.School, Order = 20 });
        services.AddSingleton(new NavItem("/faults", "Menu:Faults", "flag", StaffPermissions.Faults.Default, RoleNames.HrOfficer, RoleNames.SchoolClerk, RoleNames.Principal) { Group = NavGroup.Data, Order = 40, Badge = typeof(OpenFaultsBadge) });
        services.AddSingleton(new NavItem("/duplicates", "Menu:Duplicates", "users", StaffPermissions.Teachers.Merge, RoleNames.HrOfficer) { Group = NavGroup.Data, Order = 45 });
        services.AddSingleton(new NavItem("/consistency", "Menu:Consistency", "checks", StaffPermissions.Consistency.Default, RoleNames.HrOfficer) { Group = NavGroup.Data, Order = 46 });
        services.AddSingleton(new NavItem("/me/record", "Menu:OwnRecord", "id", StaffPermissions.Own.Default, RoleNames.Teacher) { Order = 90 });
        services.AddSingleton(new ShellSearch("/search", StaffPermissions.Teachers.Default, "SearchHint"));
        services.AddScoped<OpenFaultsBadge>();
        services.AddScoped<Schools.Groupings>();
    }

    private sealed class OpenFaultsBadge(IFaultReportAppService faults) : INavBadge
    {
        public Task<int> CountAsync(CancellationToken ct) => faults.CountOpenAsync(ct);
    }
}
