using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.Files;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Commands;
using QijiangTeachers.Ui.Shell;

namespace QijiangTeachers.Staff.Import;

/// <summary>Registers the import of roster files with the sheets of this module.</summary>
internal static class ImportServices
{
    public static void AddRosterImport(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<RosterLookup>();
        services.AddScoped<WrittenRowCounter>();
        services.AddScoped<FactImportServices>();
        services.AddTransient<SchoolGroupings>();
        services.AddScoped<TeacherRowValues>();
        services.AddTransient<TeacherPortionReader>();
        services.AddTransient<TeacherLocks>();
        services.AddScoped<EstablishmentCheck>();
        services.AddScoped<RosterImporter>();
        services.AddSheetImporter<SchoolImporter>();
        services.AddSheetImporter<TeacherImporter>();
        services.AddSheetImporter<SpellImporter>();
        services.AddSheetImporter<LeaveImporter>();
        services.AddScoped<IConsoleCommand, ImportCommand>();
        services.AddSingleton(configuration.GetSection(ImportOptions.Section).Get<ImportOptions>() ?? new());
        services.AddSingleton<UploadFolder>();
        services.AddSingleton(p => new StoredFolder("imports", Path.GetFullPath(p.GetRequiredService<ImportOptions>().Folder)));
        services.AddScoped<ImportMessages>();
        foreach (var kind in ImportMessages.Kinds) services.AddSingleton(kind);
        services.AddScoped<TrialRun>();
        services.AddScoped<ConfirmedRun>();
        services.AddScoped<RosterImportReader>();
        services.AddScoped<IRosterImportAppService, RosterImportAppService>();
        services.AddSingleton(new NavItem("/imports", "Menu:Imports", "file-import", StaffPermissions.Import, RoleNames.HrOfficer, RoleNames.SchoolClerk, RoleNames.Principal) { Group = NavGroup.Data, Order = 20 });
    }
}
