using Microsoft.Extensions.Configuration;

namespace QijiangTeachers.Database;

/// <summary>Where the registry is stored: <c>Database:Provider</c> and <c>ConnectionStrings:Default</c>.</summary>
public sealed record DatabaseOptions(DatabaseProvider Provider, string ConnectionString)
{
    public const string Section = "Database";

    /// <summary>Relative to the current directory.</summary>
    public const string DefaultSqlite = "Data Source=App_Data/qijiang.db";

    /// <summary>The embedded database needs no operator: the application migrates and seeds it at start.</summary>
    public bool IsEmbedded => Provider == DatabaseProvider.Sqlite;

    /// <exception cref="InvalidOperationException">An unknown provider, or no connection string for a server.</exception>
    public static DatabaseOptions Read(IConfiguration configuration)
    {
        var name = configuration[$"{Section}:Provider"];
        if (string.IsNullOrWhiteSpace(name)) name = nameof(DatabaseProvider.Sqlite);
        var known = Enum.GetNames<DatabaseProvider>().FirstOrDefault(n => n.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException($"Database:Provider is '{name}'. Set it to Sqlite, SqlServer or PostgreSql.");

        var provider = Enum.Parse<DatabaseProvider>(known);
        var connection = configuration.GetConnectionString("Default");
        if (!string.IsNullOrWhiteSpace(connection)) return new(provider, connection);
        return provider == DatabaseProvider.Sqlite
            ? new(provider, DefaultSqlite)
            : throw new InvalidOperationException($"Database:Provider is {provider}, but ConnectionStrings:Default is empty. Set it to the connection string of the server.");
    }
}
