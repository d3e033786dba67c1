using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Training.Persistence;
namespace QijiangTeachers.Training;

/// <summary>The hour ledger and the credit rules.</summary>
[DependsOn(typeof(Staff.StaffModule))]
public sealed class TrainingModule : Module
{
    public override void Map(ModelBuilder model, RegistryDbContext db) => TrainingMapping.Map(model, db);
}
