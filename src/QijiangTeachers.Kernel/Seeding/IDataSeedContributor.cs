namespace QijiangTeachers.Kernel.Seeding;

/// <summary>Puts data that the module can't do without (or the demo district) into the database; safe to run again.</summary>
public interface IDataSeedContributor
{
    Task SeedAsync(DataSeedContext context);
}
