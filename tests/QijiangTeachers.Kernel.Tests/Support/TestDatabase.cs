using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace QijiangTeachers.Kernel.Tests.Support;

/// <summary>A database of the test's own, and servers on it.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qijiang-kernel-").FullName;
    private readonly List<Server> _servers = [];

    public static DateTimeOffset Now { get; } = new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero);

    public static async Task<TestDatabase> CreateAsync()
    {
        var database = new TestDatabase();
        await database.Start().QueryAsync(db => db.Database.EnsureCreatedAsync());
        return database;
    }

    public Server First => _servers[0];

    /// <summary>One more process.</summary>
    public Server Start()
    {
        var server = new Server($"Data Source={Path.Combine(_folder, "test.db")}", new FakeTimeProvider(Now));
        _servers.Add(server);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers) await server.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
