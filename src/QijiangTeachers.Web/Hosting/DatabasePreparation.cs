using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Web.Startup;

namespace QijiangTeachers.Web.Hosting;

/// <summary>Schema, reference data and, into an empty embedded database that nobody calls production, the demo district.</summary>
internal static class DatabasePreparation
{
    public static async Task RunAsync(IServiceProvider services)
    {
        var migrator = services.GetRequiredService<DatabaseMigrator>();
        var ct = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        if (services.GetRequiredService<DatabaseOptions>().IsEmbedded)
        {
            await migrator.MigrateAsync(ct);
            await migrator.SeedAsync(new DataSeedContext(await WantsDemoAsync(services, ct), ct));
        }
        else await migrator.EnsureUpToDateAsync(ct);
        await ProductionGuard.CheckDataAsync(services, ct);
    }

    private static async Task<bool> WantsDemoAsync(IServiceProvider services, CancellationToken ct)
    {
        if (services.GetRequiredService<IHostEnvironment>().IsProduction()) return false;
        if (!services.GetRequiredService<IConfiguration>().GetValue("demo", true)) return false;
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        return !await db.Set<Account>().AnyAsync(ct)
            && !await db.Set<Teacher>().IgnoreQueryFilters().AnyAsync(ct)
            && !await db.Set<School>().IgnoreQueryFilters().AnyAsync(ct);
    }
}
