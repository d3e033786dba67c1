using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Cultivation.Persistence;
namespace QijiangTeachers.Cultivation;

/// <summary>The ladder of titles and its terms.</summary>
[DependsOn(typeof(Training.TrainingModule), typeof(Credentials.CredentialsModule))]
public sealed class CultivationModule : Module
{
    public override void Map(ModelBuilder model, RegistryDbContext db) => CultivationMapping.Map(model, db);
}
