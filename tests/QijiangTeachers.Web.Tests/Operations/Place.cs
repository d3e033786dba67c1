using Microsoft.Data.Sqlite;
using QijiangTeachers.Database;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Web.Tests.Operations;

/// <summary>A folder with an embedded registry of its own, or for one.</summary>
internal sealed class Place : IDisposable
{
    public Place(string? key = null)
    {
        Settings = new()
        {
            ["ConnectionStrings:Default"] = $"Data Source={Database}",
            ["Files:Folder"] = Path.Combine(Folder, "data", "files"),
            ["Import:Folder"] = Path.Combine(Folder, "data", "imports"),
            ["PersonalData:Key"] = key ?? "",
            ["PersonalData:KeyFile"] = KeyFile,
            ["DataProtection:KeyFolder"] = Path.Combine(Folder, "sessions"),
        };
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("qijiang-place-").FullName;
    public string Database => Path.Combine(Folder, "data", "registry.db");
    public string KeyFile => Path.Combine(Folder, "data", "keys", "personal-data.key");
    public Dictionary<string, string> Settings { get; }

    /// <summary>What lies there by now, but for what only tells who is there.</summary>
    public IReadOnlyList<string> Files
        => [.. Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f)).Where(f => !f.EndsWith(".in-use", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>A registry with nobody in it, as an earlier start would have left it.</summary>
    public async Task<Place> WithDatabaseAsync()
    {
        await using var empty = await TestDatabases.CreateAsync(DatabaseProvider.Sqlite);
        Directory.CreateDirectory(Path.GetDirectoryName(Database)!);
        File.Copy(new SqliteConnectionStringBuilder(empty.Options.ConnectionString).DataSource, Database);
        return this;
    }

    public Task<ProgramEnd> RunAsync(params IEnumerable<string> arguments) => RegistryProgram.RunAsync(Folder, Settings, arguments);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
