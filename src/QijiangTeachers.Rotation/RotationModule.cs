using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Rotation.Application.Import;
using QijiangTeachers.Rotation.Application.Placements;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Rotation.Http;
using QijiangTeachers.Rotation.Pages;
using QijiangTeachers.Rotation.Persistence;
using QijiangTeachers.Rotation.Seeding.Demo;
using QijiangTeachers.Staff.Application.Reorganisations;
using QijiangTeachers.Staff.Application.TeacherPage;
using QijiangTeachers.Staff.Import;
using QijiangTeachers.Ui.Shell;

namespace QijiangTeachers.Rotation;

/// <summary>Rotation of teachers between schools.</summary>
[DependsOn(typeof(Training.TrainingModule), typeof(Credentials.CredentialsModule))]
public sealed class RotationModule : Module
{
    public override void ConfigureServices(ServiceConfigurationContext context)
    {
        var services = context.Services;
        services.AddScoped<IDataSeedContributor, RotationDemoSeedContributor>();
        services.AddPersonRows<PlacementRows>();
        services.AddSchoolRows<PlacementSchoolRows>();
        services.AddTeacherSection<TeacherRotations>(new("rotations", "TeacherSection:Rotations", 500, RotationPermissions.Placements.Default));
        services.AddSingleton(new NavItem("/rotations", "Menu:Rotations", "arrows-exchange", RotationPermissions.Placements.Browse, RoleNames.HrOfficer, RoleNames.TrainingOfficer, RoleNames.Principal, RoleNames.SchoolClerk) { Group = NavGroup.Placement, Order = 10 });
        services.AddScoped<SchoolChoices>();
        services.AddScoped<RotationPlacementList>();
        services.AddScoped<PlacementPreparation>();
        services.AddScoped<IRotationPlacementAppService, RotationPlacementAppService>();
        services.AddSheetImporter<PlacementImporter>();
    }

    public override void Map(ModelBuilder model, RegistryDbContext db) => RotationMapping.Map(model, db);

    public override void MapEndpoints(IEndpointRouteBuilder app) => app.MapRotationPlacements();

    public override void Permit(IPermissionDefinitionContext context) => RotationPermissions.Define(context);

    public override void Record(IProcessCatalogue processes)
    {
        foreach (var kind in RotationProcesses.All) processes.AddProcess(kind);
        processes.AddEvent<PlacementAdded>("Rotation.PlacementAdded");
        processes.AddEvent<PlacementCorrected>("Rotation.PlacementCorrected");
        processes.AddEvent<PlacementEnded>("Rotation.PlacementEnded");
        processes.AddEvent<PlacementEndTakenBack>("Rotation.PlacementEndTakenBack");
        processes.AddEvent<PlacementRemoved>("Rotation.PlacementRemoved");
    }
}
