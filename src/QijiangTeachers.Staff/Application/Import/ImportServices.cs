using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Commands;
using QijiangTeachers.Ui.Shell;

namespace QijiangTeachers.Staff.Import;

/// <summary>Registers the import of roster files with the sheets of this module.</summary>
internal static class ImportServices
{
    public static void AddRosterImport(this IServiceCollection services)
    {
        services.AddScoped<RosterLookup>();
        services.AddScoped<WrittenRowCounter>();
        services.AddScoped<FactImportServices>();
        services.AddScoped<SchoolGroupings>();
        services.AddScoped<TeacherRowValues>();
        services.AddScoped<TeacherPortionReader>();
        services.AddScoped<EstablishmentCheck>();
        services.AddScoped<RosterImporter>();
        services.AddSheetImporter<SchoolImporter>();
        services.AddSheetImporter<TeacherImporter>();
        services.AddSheetImporter<SpellImporter>();
        services.AddSheetImporter<LeaveImporter>();
        services.AddScoped<IConsoleCommand, ImportCommand>();
        services.AddSingleton<UploadFolder>();
        services.AddScoped<IRosterImportAppService, RosterImportAppService>();
        services.AddSingleton(new NavItem("/imports", "Menu:Imports", "file-import", StaffPermissions.Import, RoleNames.HrOfficer, RoleNames.SchoolClerk, RoleNames.Principal) { Group = NavGroup.Data, Order = 20 });
    }
}
