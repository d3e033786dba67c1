using Microsoft.EntityFrameworkCore.Design;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Database.PostgreSql;

/// <summary>Gives <c>dotnet ef</c> the context without starting the host.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<RegistryDbContext>
{
    public RegistryDbContext CreateDbContext(string[] args) => DesignTimeContext.Create(DatabaseProvider.PostgreSql);
}
