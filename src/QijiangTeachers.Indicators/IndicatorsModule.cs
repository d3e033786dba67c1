using QijiangTeachers.Indicators.Application.Consistency;
using QijiangTeachers.Kernel.Consistency;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Indicators.Application;
using QijiangTeachers.Administration.Http;
using QijiangTeachers.Indicators.Application.Breakdowns;
using QijiangTeachers.Indicators.Application.Changes;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Application.Dashboards;
using QijiangTeachers.Indicators.Application.Forecasts;
using QijiangTeachers.Indicators.Application.Imports;
using QijiangTeachers.Indicators.Application.Indicators;
using QijiangTeachers.Indicators.Application.People;
using QijiangTeachers.Indicators.Application.Pipeline;
using QijiangTeachers.Indicators.Application.Plans;
using QijiangTeachers.Indicators.Application.Schools;
using QijiangTeachers.Indicators.Application.Snapshots;
using QijiangTeachers.Indicators.Application.Targets;
using QijiangTeachers.Indicators.Application.Trends;
using QijiangTeachers.Indicators.Commands;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Indicators.Http;
using QijiangTeachers.Indicators.Jobs;
using QijiangTeachers.Indicators.Persistence;
using QijiangTeachers.Indicators.Seeding;
using QijiangTeachers.Indicators.Pages.Parts;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Staff.Application.TeacherPage;
using QijiangTeachers.Staff.Import;
using QijiangTeachers.Ui.Shell;

namespace QijiangTeachers.Indicators;

/// <summary>The plan's indicators as of any date.</summary>
[DependsOn(typeof(Cultivation.CultivationModule), typeof(Rotation.RotationModule))]
public sealed class IndicatorsModule : Module
{
    public override void ConfigureServices(ServiceConfigurationContext context)
    {
        var services = context.Services;
        services.AddScoped<IDataSeedContributor, PlanSeedContributor>();
        services.AddScoped<IndicatorRuleReader>();
        services.AddScoped<IndicatorCalculator>();
        services.AddScoped<IndicatorAccess>();
        services.AddScoped<CellComputer>();
        services.AddScoped<StoredFigures>();
        services.AddScoped<FigureReader>();
        services.AddScoped<SnapshotWriter>();
        services.AddScoped<SnapshotKeeper>();
        services.AddConsistencyCheck<SnapshotCheck>();
        services.AddScoped<StaleMarks>();
        services.AddScoped<IChangeObserver, StaleMarker>();
        services.AddScoped<PersonFactsReader>();
        services.AddScoped<IndicatorPeople>();
        services.AddScoped<IImportOutlook, IndicatorOutlook>();
        services.AddScoped<BaselineReader>();
        services.AddScoped<IndicatorReader>();
        services.AddMemoryCache();
        services.AddScoped<DashboardCache>();
        services.AddScoped<Numerators>();
        services.AddScoped<ChangeReader>();
        services.AddScoped<ForecastReader>();
        services.AddScoped<TargetReader>();
        services.AddScoped<TrendReader>();
        services.AddScoped<CellReader>();
        services.AddScoped<BreakdownReader>();
        services.AddScoped<SchoolStandings>();
        services.AddScoped<PipelineReader>();
        services.AddScoped<IndicatorExports>();
        services.AddScoped<Say>();
        services.AddScoped<ForecastWords>();
        services.AddScoped<IIndicatorAppService, IndicatorAppService>();
        services.AddScoped<IDashboardAppService, DashboardAppService>();
        services.AddScoped<IPlanAppService, PlanAppService>();
        AddPages(services);
        AddCommands(services);
    }

    private static void AddCommands(IServiceCollection services)
    {
        services.AddScoped<IConsoleCommand, IndicatorsCommand>();
        services.AddScoped<IConsoleCommand, PeopleCommand>();
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddScoped<IndicatorShow>();
        services.AddSingleton(new StartPage(IndicatorPaths.District, IndicatorsPermissions.District, Order: 10));
        services.AddSingleton(new StartPage(IndicatorPaths.School, IndicatorsPermissions.School, Order: 30));
        services.AddSingleton(new NavItem(IndicatorPaths.District, "Menu:Progress", "layout-dashboard", IndicatorsPermissions.District, RoleNames.HrOfficer) { Order = 10 });
        services.AddSingleton(new NavItem(IndicatorPaths.District, "Menu:Progress", "layout-dashboard", IndicatorsPermissions.District, RoleNames.TrainingOfficer) { Group = NavGroup.Data, Order = 5 });
        services.AddSingleton(new NavItem(IndicatorPaths.School, "Menu:SchoolOverview", "layout-dashboard", IndicatorsPermissions.School, RoleNames.Principal, RoleNames.SchoolClerk) { Order = 20, Tab = 2, TabTextKey = "Tab:School" });
        services.AddSingleton(new NavItem(IndicatorPaths.All, "Menu:Indicators", "chart-line", IndicatorsPermissions.Default, RoleNames.HrOfficer, RoleNames.TrainingOfficer) { Group = NavGroup.Data, Order = 10 });
        services.AddSingleton(new NavItem(IndicatorPaths.Plans, "Menu:Plans", "target", IndicatorsPermissions.Plans.Default, RoleNames.HrOfficer, RoleNames.TrainingOfficer) { Group = NavGroup.Data, Order = 15 });
        services.AddTeacherSection<TeacherIndicators>(new("indicators", "TeacherSection:Indicators", 600, IndicatorsPermissions.People) { Place = TeacherSectionPlace.Aside });
    }

    public override void Map(ModelBuilder model, RegistryDbContext db) => IndicatorsMapping.Map(model);

    public override void MapEndpoints(IEndpointRouteBuilder app)
    {
        app.MapIndicators();
        app.MapPlans();
    }

    public override void Schedule(IJobSchedule jobs)
    {
        jobs.Drain<RecomputeStale>("indicators.stale");
        jobs.Recurring<KeepSnapshots>("indicators.snapshots", "* * * * *");
    }

    public override void Record(IProcessCatalogue processes)
    {
        foreach (var kind in IndicatorsProcesses.All) processes.AddProcess(kind);
        processes.Mark(ProcessTrait.Export, IndicatorsProcesses.ExportPeople);
        processes.AddEvent<PlanEntered>("Indicators.PlanEntered");
        processes.AddEvent<TargetChanged>("Indicators.TargetChanged");
        processes.AddEvent<IndicatorPeopleExported>("Indicators.PeopleExported");
    }

    public override void Permit(IPermissionDefinitionContext context) => IndicatorsPermissions.Define(context);
}
