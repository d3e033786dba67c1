using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Training.Persistence;
using QijiangTeachers.Training.Seeding;
namespace QijiangTeachers.Training;

/// <summary>The hour ledger and the credit rules.</summary>
[DependsOn(typeof(Staff.StaffModule))]
public sealed class TrainingModule : Module
{
    public override void ConfigureServices(ServiceConfigurationContext context) => context.Services.AddScoped<IDataSeedContributor, CreditRulesSeedContributor>();

    public override void Map(ModelBuilder model, RegistryDbContext db) => TrainingMapping.Map(model, db);
}
