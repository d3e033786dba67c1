using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Rotation.Persistence;
namespace QijiangTeachers.Rotation;

/// <summary>Rotation of teachers between schools.</summary>
[DependsOn(typeof(Training.TrainingModule), typeof(Credentials.CredentialsModule))]
public sealed class RotationModule : Module
{
    public override void Map(ModelBuilder model, RegistryDbContext db) => RotationMapping.Map(model, db);
}
