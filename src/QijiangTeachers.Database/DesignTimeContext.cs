using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Database;

/// <summary>The context without a host: for <c>dotnet ef</c> and for tests of the model and of generated SQL.</summary>
public static class DesignTimeContext
{
    /// <summary>Never connects as long as nothing is executed.</summary>
    public static RegistryDbContext Create(DatabaseProvider provider, Action<DbContextOptionsBuilder>? configure = null)
    {
        var nowhere = provider == DatabaseProvider.Sqlite ? "Data Source=:memory:" : "Server=localhost;Database=none";
        var builder = new DbContextOptionsBuilder<RegistryDbContext>();
        builder.UseRegistry(new(provider, nowhere));
        configure?.Invoke(builder);
        var modules = new ModuleSet(ModuleLoader.Load(typeof(DatabaseModule)));
        return new(builder.Options, modules, new CurrentUserAccessor { User = new SystemUser("design") }, TimeProvider.System);
    }
}
