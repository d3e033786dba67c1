using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Credentials.Persistence;
namespace QijiangTeachers.Credentials;

/// <summary>双师型 recognitions.</summary>
[DependsOn(typeof(Staff.StaffModule))]
public sealed class CredentialsModule : Module
{
    public override void Map(ModelBuilder model, RegistryDbContext db) => CredentialsMapping.Map(model, db);
}
