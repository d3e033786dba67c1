using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace QijiangTeachers.Web.Tests.Operations;

/// <summary>What isn't restored, and that nothing is touched then.</summary>
public sealed class RestoreRefusalTests(BackedUpServer server) : IClassFixture<BackedUpServer>
{
    public static TheoryData<string, string> Spoilt => new()
    {
        { "registry.db", "与清单不符" }, { "files", "与清单不符" }, { "keys/personal-data.key", "与清单不符" }, { "cut", "与清单不符" }, { "missing", "不完整" },
        { "manifest.json", "读不出来" }, { "no manifest", "不是完整的备份" }, { "outside", "不是本程序的文件" }, { "newer", "本程序不认识" }, { "damaged", "已损坏" },
    };

    [Theory, MemberData(nameof(Spoilt))]
    public async Task A_spoilt_backup_is_refused_and_leaves_nothing(string how, string words)
    {
        using var place = new Place();
        var backup = server.CopyOfBackup(place);
        await SpoilAsync(backup, how);
        var before = place.Files;
        (await place.RunAsync("restore", backup)).ShouldBe(1, words);
        place.Files.ShouldBe(before);
    }

    [Fact]
    public async Task What_is_there_is_replaced_only_by_force_and_kept()
    {
        using var place = new Place();
        (await place.RunAsync("restore", server.Backup)).ShouldBe(0);
        (await place.RunAsync("restore", server.Backup)).ShouldBe(1, "已经存在", "--force");

        File.WriteAllText(place.KeyFile, "the old key");
        File.WriteAllText(place.Database, "not even a database");
        (await place.RunAsync("restore", server.Backup, "--force")).ShouldBe(0, "原来的保留在");
        (await place.RunAsync("verify-history")).ShouldBe(0, "完好");
        foreach (var (now, was) in new[] { (place.KeyFile, "the old key"), (place.Database, "not even a database") })
            File.ReadAllText(Directory.GetFiles(Path.GetDirectoryName(now)!, Path.GetFileName(now) + ".before-restore-*").Single()).ShouldBe(was);
        Directory.GetDirectories(Path.Combine(place.Folder, "data"), "files.before-restore-*").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_database_that_is_in_use_is_not_replaced()
    {
        using var place = new Place();
        (await place.RunAsync("restore", server.Backup)).ShouldBe(0);
        var before = await BackedUpServer.CountsAsync(place.Database);
        await using (var running = new RestoredServer(place))
        {
            await running.InitializeAsync();
            (await place.RunAsync("restore", server.Backup, "--force")).ShouldBe(1, "正在使用");
        }
        await using (var tool = new SqliteConnection($"Data Source={place.Database};Pooling=false"))
        {
            await tool.OpenAsync();
            await using var reading = tool.CreateCommand();
            reading.CommandText = "SELECT COUNT(*) FROM Kernel_Process";
            await reading.ExecuteScalarAsync();
            await using var held = tool.BeginTransaction(deferred: false);
            (await place.RunAsync("restore", server.Backup, "--force")).ShouldBe(1, "打开着");
        }
        (await BackedUpServer.CountsAsync(place.Database))["Kernel_Process"].ShouldBeGreaterThanOrEqualTo(before["Kernel_Process"]);
        place.Files.ShouldNotContain(f => f.Contains("restor", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_of_several_backups_isnt_one_and_the_latest_is_named()
    {
        using var place = new Place();
        (await place.RunAsync("restore", Path.GetDirectoryName(server.Backup)!)).ShouldBe(1, "请指明一份", server.Backup);
        (await place.RunAsync("restore")).ShouldBe(1, "用法");
        (await place.RunAsync("backup")).ShouldBe(1, "用法");
        (await place.RunAsync("backup", Path.Combine(place.Folder, "data", "files", "b"))).ShouldBe(1, "没有数据库文件");
    }

    private static async Task SpoilAsync(string backup, string how)
    {
        var manifest = Path.Combine(backup, "manifest.json");
        var database = Path.Combine(backup, "registry.db");
        switch (how)
        {
            case "files": Flip(Directory.GetFiles(Path.Combine(backup, "files"), "*", SearchOption.AllDirectories)[0]); break;
            case "cut": await using (var file = File.OpenWrite(database)) file.SetLength(file.Length / 2); break;
            case "missing": File.Delete(Directory.GetFiles(Path.Combine(backup, "files"), "*", SearchOption.AllDirectories)[0]); break;
            case "manifest.json": await using (var file = File.OpenWrite(manifest)) file.SetLength(file.Length / 2); break;
            case "no manifest": File.Delete(manifest); break;
            case "outside": await ChangeAsync(manifest, m => m["files"]!.AsArray().First(f => (string)f!["path"]! != "registry.db")!["path"] = "files/../../outside"); break;
            case "newer":
                await using (var connection = new SqliteConnection($"Data Source={database};Pooling=false"))
                {
                    await connection.OpenAsync();
                    await using var command = connection.CreateCommand();
                    command.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99')";
                    await command.ExecuteNonQueryAsync();
                }
                await SignAsync(manifest, database);
                break;
            case "damaged":
                await using (var file = File.OpenWrite(database))
                {
                    file.Position = 3 * 4096;
                    file.Write(new byte[file.Length / 2]);
                }
                await SignAsync(manifest, database);
                break;
            default: Flip(Path.Combine(backup, how)); break;
        }
    }

    private static void Flip(string file)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    // As somebody would who spoils the manifest as well.
    private static Task SignAsync(string manifest, string database) => ChangeAsync(manifest, m =>
    {
        var entry = m["files"]!.AsArray().Single(f => (string)f!["path"]! == "registry.db")!;
        (entry["size"], entry["sha256"]) = (new FileInfo(database).Length, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(database))));
    });

    private static async Task ChangeAsync(string manifest, Action<JsonNode> change)
    {
        var json = JsonNode.Parse(await File.ReadAllTextAsync(manifest))!;
        change(json);
        await File.WriteAllTextAsync(manifest, json.ToJsonString());
    }
}
