using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Credentials.Application;
using QijiangTeachers.Credentials.Application.DualQualifications;
using QijiangTeachers.Credentials.Application.Import;
using QijiangTeachers.Credentials.Application.Timeline;
using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Credentials.Http;
using QijiangTeachers.Credentials.Pages;
using QijiangTeachers.Credentials.Persistence;
using QijiangTeachers.Credentials.Seeding.Demo;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Staff.Application.TeacherPage;
using QijiangTeachers.Staff.Import;
using QijiangTeachers.Ui.Shell;

namespace QijiangTeachers.Credentials;

/// <summary>双师型 recognitions.</summary>
[DependsOn(typeof(Staff.StaffModule))]
public sealed class CredentialsModule : Module
{
    public override void ConfigureServices(ServiceConfigurationContext context)
    {
        var services = context.Services;
        services.AddScoped<IDataSeedContributor, CredentialsDemoSeedContributor>();
        services.AddTeacherSection<TeacherDual>(new("dual-qualified", "TeacherSection:Dual", 400, CredentialsPermissions.DualQualifications.Default));
        services.AddSingleton(new NavItem("/dual-qualifications", "Menu:DualQualifications", "certificate", CredentialsPermissions.DualQualifications.Browse, RoleNames.HrOfficer, RoleNames.TrainingOfficer, RoleNames.Principal, RoleNames.SchoolClerk) { Group = NavGroup.People, Order = 40 });
        services.AddScoped<RecognitionChanges>();
        services.AddScoped<DualQualificationList>();
        services.AddPersonRows<DualQualificationRows>();
        services.AddScoped<IDualQualificationAppService, DualQualificationAppService>();
        services.AddSheetImporter<DualQualificationImporter>();
        services.AddTimelineSource<DualQualificationTimeline>();
    }

    public override void Map(ModelBuilder model, RegistryDbContext db) => CredentialsMapping.Map(model, db);

    public override void MapEndpoints(IEndpointRouteBuilder app) => app.MapDualQualifications();

    public override void Permit(IPermissionDefinitionContext context) => CredentialsPermissions.Define(context);

    public override void Record(IProcessCatalogue processes)
    {
        foreach (var kind in CredentialsProcesses.All) processes.AddProcess(kind);
        processes.AddEvent<DualQualificationRecognised>("Credentials.DualQualificationRecognised");
        processes.AddEvent<DualQualificationCorrected>("Credentials.DualQualificationCorrected");
        processes.AddEvent<DualQualificationEnded>("Credentials.DualQualificationEnded");
        processes.AddEvent<DualQualificationEndTakenBack>("Credentials.DualQualificationEndTakenBack");
        processes.AddEvent<DualQualificationRemoved>("Credentials.DualQualificationRemoved");
    }
}
