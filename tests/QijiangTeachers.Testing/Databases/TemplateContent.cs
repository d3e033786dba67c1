using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;

namespace QijiangTeachers.Testing.Databases;

/// <summary>What a template holds: the schema and the reference data of the modules as they are built now.</summary>
internal static class TemplateContent
{
    /// <summary>Templates of earlier builds that stay, because several working copies share them.</summary>
    public const int Kept = 10;

    /// <summary>Changes with every build of a module or of the migrations.</summary>
    public static string Key { get; } = ComputeKey();

    public static async Task FillAsync(DatabaseOptions options)
    {
        await using var services = RegistryServices.Build(options);
        await CreateSchemaAsync(services);
        await services.GetRequiredService<DatabaseMigrator>().SeedAsync(new DataSeedContext(Demo: false, CancellationToken.None));
    }

    /// <summary>
    /// By the migrations; while a model is being changed and has no migration yet, from the model itself, so that one can
    /// work. That no change goes without a migration is a test of its own (SqlServer.Tests).
    /// </summary>
    private static async Task CreateSchemaAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        if (!db.Database.HasPendingModelChanges())
        {
            await services.GetRequiredService<DatabaseMigrator>().MigrateAsync();
            return;
        }
        await db.Database.EnsureCreatedAsync();
        var history = db.GetService<IHistoryRepository>();
        await history.CreateIfNotExistsAsync();
        foreach (var migration in db.Database.GetMigrations())
            await db.Database.ExecuteSqlRawAsync(history.GetInsertScript(new(migration, "10")));
    }

    private static string ComputeKey()
    {
        var modules = ModuleLoader.Load(typeof(DatabaseModule)).Select(m => m.GetType().Assembly).Distinct();
        var migrations = new[] { DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql }.Select(p => System.Reflection.Assembly.Load($"QijiangTeachers.Database.{p}"));
        var versions = modules.Concat(migrations).Append(typeof(TemplateContent).Assembly).SelectMany(a => a.ManifestModule.ModuleVersionId.ToByteArray());
        return Convert.ToHexStringLower(SHA256.HashData([.. versions]))[..16];
    }
}
