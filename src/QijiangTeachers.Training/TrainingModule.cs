using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Training.Persistence;
using QijiangTeachers.Training.Seeding;
using QijiangTeachers.Training.Seeding.Demo;

namespace QijiangTeachers.Training;

/// <summary>The hour ledger and the credit rules.</summary>
[DependsOn(typeof(Staff.StaffModule))]
public sealed class TrainingModule : Module
{
    public override void ConfigureServices(ServiceConfigurationContext context)
    {
        var services = context.Services;
        services.AddScoped<IDataSeedContributor, CreditRulesSeedContributor>();
        services.AddScoped<IDataSeedContributor, TrainingDemoSeedContributor>();
    }

    public override void Map(ModelBuilder model, RegistryDbContext db) => TrainingMapping.Map(model, db);

    public override void Permit(IPermissionDefinitionContext context) => TrainingPermissions.Define(context);

    public override void Record(IProcessCatalogue processes)
    {
        foreach (var kind in TrainingProcesses.All) processes.AddProcess(kind);
        processes.AddEvent<HoursRecorded>("Training.HoursRecorded");
        processes.AddEvent<HoursReversed>("Training.HoursReversed");
        processes.AddEvent<CreditRulesChanged>("Training.CreditRulesChanged");
    }
}
