using QijiangTeachers.Database;

namespace QijiangTeachers.Testing.Databases;

/// <summary>The databases that integration tests run on; the environment variable <c>QIJIANG_TEST_DATABASES=Sqlite</c> limits them.</summary>
public static class OnDatabases
{
    private const string Variable = "QIJIANG_TEST_DATABASES";

    public static IReadOnlyList<DatabaseProvider> Wanted { get; } = Read(Environment.GetEnvironmentVariable(Variable));

    private static DatabaseProvider[] Read(string? names) => string.IsNullOrWhiteSpace(names)
        ? [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql]
        : [.. names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(n => Enum.Parse<DatabaseProvider>(n, ignoreCase: true))];
}
