using QijiangTeachers.Database;

namespace QijiangTeachers.Testing.Databases;

/// <summary>Copies a migrated template: milliseconds instead of the seconds that a migration takes.</summary>
public static class TestDatabases
{
    public static async Task<ITestDatabase> CreateAsync(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => await SqliteTestDatabase.CreateAsync(),
        DatabaseProvider.PostgreSql => await PostgreSqlTestDatabase.CreateAsync(),
        _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, "Tests run on Sqlite and PostgreSql; SQL Server's SQL is checked in QijiangTeachers.SqlServer.Tests."),
    };
}
