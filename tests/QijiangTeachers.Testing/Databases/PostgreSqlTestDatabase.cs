using Npgsql;
using QijiangTeachers.Database;

namespace QijiangTeachers.Testing.Databases;

/// <summary>A copy made by <c>CREATE DATABASE … TEMPLATE</c>.</summary>
internal sealed class PostgreSqlTestDatabase(string server, string name) : ITestDatabase
{
    private static readonly Lazy<Task<(string Server, string Template)>> Ready = new(PrepareAsync);
    private static int _count;

    public DatabaseOptions Options { get; } = new(DatabaseProvider.PostgreSql, $"{server};Database={name};Maximum Pool Size=30");

    public static async Task<ITestDatabase> CreateAsync()
    {
        var (server, template) = await Ready.Value;
        var name = $"test_{Environment.ProcessId}_{Interlocked.Increment(ref _count)}";
        await using var connection = await OpenAsync(server);
        await ExecuteAsync(connection, $"CREATE DATABASE {name} TEMPLATE {template}");
        return new PostgreSqlTestDatabase(server, name);
    }

    public async ValueTask DisposeAsync()
    {
        using (var connection = new NpgsqlConnection(Options.ConnectionString)) NpgsqlConnection.ClearPool(connection);
        await using var administration = await OpenAsync(server);
        await ExecuteAsync(administration, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    private static async Task<(string Server, string Template)> PrepareAsync()
    {
        var server = await PostgreSqlServer.ConnectionStringAsync();
        await using var connection = await OpenAsync(server);
        await using var alone = await TestFolder.LockAsync(Path.Combine(TestFolder.Of("postgresql"), "making"), FileShare.None);
        await ForgetTheDeadAsync(connection);
        var template = "template_" + TemplateContent.Key;
        if (!(await NamesAsync(connection, "template\\_%")).Contains(template)) await MakeAsync(connection, server, template);
        return (server, template);
    }

    private static async Task MakeAsync(NpgsqlConnection connection, string server, string template)
    {
        foreach (var old in (await NamesAsync(connection, "template\\_%")).Skip(TemplateContent.Kept)) await ExecuteAsync(connection, $"DROP DATABASE IF EXISTS {old}");
        await ExecuteAsync(connection, "DROP DATABASE IF EXISTS making WITH (FORCE)");
        await ExecuteAsync(connection, "CREATE DATABASE making");
        await TemplateContent.FillAsync(new(DatabaseProvider.PostgreSql, $"{server};Database=making;Pooling=false"));
        await ExecuteAsync(connection, $"ALTER DATABASE making RENAME TO {template}");
    }

    // A test process that was killed left its databases behind.
    private static async Task ForgetTheDeadAsync(NpgsqlConnection connection)
    {
        foreach (var name in await NamesAsync(connection, "test\\_%"))
            if (!Directory.Exists($"/proc/{name.Split('_')[1]}")) await ExecuteAsync(connection, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    /// <summary>The youngest first.</summary>
    private static async Task<List<string>> NamesAsync(NpgsqlConnection connection, string pattern)
    {
        await using var command = new NpgsqlCommand("SELECT datname FROM pg_database WHERE datname LIKE $1 AND datname <> 'template0' AND datname <> 'template1' ORDER BY oid DESC", connection)
        {
            Parameters = { new() { Value = pattern } },
        };
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync()) names.Add(reader.GetString(0));
        return names;
    }

    private static async Task<NpgsqlConnection> OpenAsync(string server)
    {
        var connection = new NpgsqlConnection(server + ";Database=postgres;Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        // Names are made here; none comes from outside.
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
