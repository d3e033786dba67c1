namespace QijiangTeachers.Kernel.Seeding;

/// <summary>Puts data that the module can't do without (or the demo district) into the database; safe to run again.</summary>
public interface IDataSeedContributor
{
    /// <summary>Lower ones first; equal ones in the order of their modules.</summary>
    int Order => 0;

    Task SeedAsync(DataSeedContext context);
}
