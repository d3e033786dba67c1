using Microsoft.Data.Sqlite;
using QijiangTeachers.Database;

namespace QijiangTeachers.Testing.Databases;

internal sealed class SqliteTestDatabase(string folder) : ITestDatabase
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    public DatabaseOptions Options { get; } = At(Path.Combine(folder, "registry.db"));

    public static async Task<ITestDatabase> CreateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("qijiang-registry-").FullName;
        File.Copy(await Template.Value, Path.Combine(folder, "registry.db"));
        return new SqliteTestDatabase(folder);
    }

    public ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(Options.ConnectionString)) SqliteConnection.ClearPool(connection);
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var templates = TestFolder.Of("sqlite");
        var file = Path.Combine(templates, TemplateContent.Key + ".db");
        await using var alone = await TestFolder.LockAsync(Path.Combine(templates, "making"), FileShare.None);
        if (File.Exists(file)) return file;
        foreach (var old in new DirectoryInfo(templates).GetFiles("*.db").OrderByDescending(f => f.CreationTimeUtc).Skip(TemplateContent.Kept)) old.Delete();
        var making = At(file + ".making");
        File.Delete(file + ".making");
        await TemplateContent.FillAsync(making);
        using (var connection = new SqliteConnection(making.ConnectionString)) SqliteConnection.ClearPool(connection);
        File.Move(file + ".making", file);
        File.Delete(file + ".making.migrating");
        File.Delete(file + ".making.in-use");
        return file;
    }

    private static DatabaseOptions At(string file) => new(DatabaseProvider.Sqlite, $"Data Source={file}");
}
