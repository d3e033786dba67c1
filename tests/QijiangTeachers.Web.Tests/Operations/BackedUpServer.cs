using System.Net;
using Microsoft.Data.Sqlite;

namespace QijiangTeachers.Web.Tests.Operations;

/// <summary>A server that keeps its key in a file, as the embedded set-up does, with evidence; and a backup of it at rest.</summary>
public sealed class BackedUpServer : RegistryServer
{
    public static readonly byte[] Pdf = [.. "%PDF-1.7\n任职文件\n%%EOF"u8];
    private readonly Place _place = new();

    internal static string Key { get; } = Convert.ToBase64String(new byte[32]);   // as the template of the database

    /// <summary>Where backups are put.</summary>
    public string Backups => Path.Combine(_place.Folder, "backups");

    /// <summary>The only one in a folder of its own.</summary>
    public string Backup { get; private set; } = "";

    public string EvidenceAddress { get; private set; } = "";

    protected override IReadOnlyDictionary<string, string> Settings
        => _place.Settings.Where(s => s.Key != "ConnectionStrings:Default").Append(new("Backup:Folder", Path.Combine(Backups, "daily"))).Append(new("Backup:Keep", "1")).ToDictionary();

    /// <summary>The settings with which a command works beside the server.</summary>
    public IReadOnlyDictionary<string, string> Shared => Settings.Append(new("ConnectionStrings:Default", ConnectionString)).ToDictionary();

    public string ConnectionString => Services.GetService(typeof(Database.DatabaseOptions)) is Database.DatabaseOptions options ? options.ConnectionString : "";

    internal Task<ProgramEnd> RunAsync(params IEnumerable<string> arguments) => RegistryProgram.RunAsync(_place.Folder, Shared, arguments);

    /// <summary>A copy of the backup that a test may spoil.</summary>
    internal string CopyOfBackup(Place place)
    {
        var copy = Path.Combine(place.Folder, "backup");
        foreach (var file in Directory.GetFiles(Backup, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Backup, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        return copy;
    }

    /// <summary>Rows of every table.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> CountsAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=false");
        await connection.OpenAsync();
        var counts = new Dictionary<string, long>();
        foreach (var table in (await ColumnAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")).Select(v => (string)v))
            counts[table] = (long)(await ColumnAsync(connection, $"SELECT COUNT(*) FROM \"{table}\"")).Single();
        return counts;
    }

    public static async Task<long> CountAsync(string file, string rows)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=false");
        await connection.OpenAsync();
        return (long)(await ColumnAsync(connection, $"SELECT COUNT(*) FROM {rows}")).Single();
    }

    protected override async Task FillAsync()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_place.KeyFile)!);
        await File.WriteAllTextAsync(_place.KeyFile, Key);
        await base.FillAsync();
        var browser = new Browser(await As("clerk"));
        await browser.GetAsync("/me/evidence");
        (await browser.SubmitFilesAsync("evidence", "Evidence.Files", ("任职文件.pdf", new MemoryStream(Pdf)))).StatusCode.ShouldBe(HttpStatusCode.Found, browser.Html);
        await browser.GetAsync("/me/evidence");
        EvidenceAddress = System.Text.RegularExpressions.Regex.Match(browser.Html, "/api/app/evidence-files/[^\"]+/content").Value;
        (await RunAsync("backup", Path.Combine(Backups, "first"))).ShouldBe(0, "已备份到", "主密钥在 keys/ 里");
        Backup = Directory.GetDirectories(Path.Combine(Backups, "first")).Single();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    private static async Task<List<object>> ColumnAsync(SqliteConnection connection, string query)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<object>();
        while (await reader.ReadAsync()) values.Add(reader.GetValue(0));
        return values;
    }
}
