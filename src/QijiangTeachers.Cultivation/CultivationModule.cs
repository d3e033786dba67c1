using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Cultivation.Persistence;
using QijiangTeachers.Cultivation.Seeding;
namespace QijiangTeachers.Cultivation;

/// <summary>The ladder of titles and its terms.</summary>
[DependsOn(typeof(Training.TrainingModule), typeof(Credentials.CredentialsModule))]
public sealed class CultivationModule : Module
{
    public override void ConfigureServices(ServiceConfigurationContext context) => context.Services.AddScoped<IDataSeedContributor, TierRulesSeedContributor>();

    public override void Map(ModelBuilder model, RegistryDbContext db) => CultivationMapping.Map(model, db);
}
