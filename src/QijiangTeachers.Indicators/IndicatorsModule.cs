using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Indicators.Application;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Application.People;
using QijiangTeachers.Indicators.Application.Snapshots;
using QijiangTeachers.Indicators.Application.Targets;
using QijiangTeachers.Indicators.Commands;
using QijiangTeachers.Indicators.Persistence;
using QijiangTeachers.Indicators.Seeding;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;

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
        services.AddScoped<StaleMarks>();
        services.AddScoped<IChangeObserver, StaleMarker>();
        services.AddScoped<PersonFactsReader>();
        services.AddScoped<IndicatorPeople>();
        services.AddScoped<BaselineReader>();
        services.AddScoped<IndicatorReader>();
        services.AddScoped<IConsoleCommand, IndicatorsCommand>();
        services.AddScoped<IConsoleCommand, PeopleCommand>();
    }

    public override void Map(ModelBuilder model, RegistryDbContext db) => IndicatorsMapping.Map(model);

    public override void Permit(IPermissionDefinitionContext context) => IndicatorsPermissions.Define(context);
}
