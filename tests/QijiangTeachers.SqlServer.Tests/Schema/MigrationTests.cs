using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using QijiangTeachers.Database;

namespace QijiangTeachers.SqlServer.Tests.Schema;

public sealed class MigrationTests
{
    public static TheoryData<DatabaseProvider> Providers { get; } = [.. Enum.GetValues<DatabaseProvider>()];

    [Theory]
    [MemberData(nameof(Providers))]
    public void No_change_of_the_model_goes_without_a_migration(DatabaseProvider provider)
    {
        using var db = DesignTimeContext.Create(provider);
        db.Database.GetMigrations().ShouldNotBeEmpty();
        db.Database.HasPendingModelChanges().ShouldBeFalse($"The model has changes that the migrations of {provider} lack. Run: etc/add-migration.sh <Name>");
    }

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void The_scripts_of_all_migrations_are_TSql(MigrationsSqlGenerationOptions options)
    {
        using var db = DesignTimeContext.Create(DatabaseProvider.SqlServer);
        var script = db.GetService<IMigrator>().GenerateScript(options: options);
        script.ShouldContain("CREATE TABLE");
        TSql.Parse(script);
    }
}
