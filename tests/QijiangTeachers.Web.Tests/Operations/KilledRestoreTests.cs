using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Database;
using QijiangTeachers.Database.Backup;
using QijiangTeachers.Kernel.Files;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Web.Tests.Operations;

/// <summary>Processes that die in the middle of a backup or a restore.</summary>
public sealed class KilledRestoreTests(BackedUpServer server) : IClassFixture<BackedUpServer>
{
    private const string Old = "旧库";

    [Fact]
    public async Task Before_the_decision_it_is_the_old_one_and_after_it_the_new_one_whole()
    {
        using var place = await OldAsync();
        var moves = await StageAsync(place);
        (await IsOldAsync(place)).ShouldBeTrue("nothing was decided");

        new RestoreJournal(moves).Decide(place.Database);
        // It dies again and again, each time a move later; the last time between vacating the place and taking it.
        foreach (var move in moves.SkipLast(1)) move.Do();
        Directory.Move(moves[^1].Target, moves[^1].Kept);

        (await IsOldAsync(place)).ShouldBeFalse("the next start brings the decision to its end");
        File.ReadAllText(place.KeyFile).ShouldBe(BackedUpServer.Key);
        Directory.GetFiles(Path.GetDirectoryName(place.KeyFile)!).ShouldBe([place.KeyFile], "the same key is neither moved nor copied");
        place.Files.ShouldNotContain(f => f.Contains("restoring", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Killed_at_any_moment_it_is_one_or_the_other()
    {
        using var place = await OldAsync();
        string[] moments = ["imports.restoring", ".restoring.json", "before-restore"];
        foreach (var moment in moments)
        {
            using var restore = RegistryProgram.Start(place.Folder, place.Settings, "restore", server.Backup, "--force");
            while (!restore.HasExited && !Directory.EnumerateFileSystemEntries(Path.Combine(place.Folder, "data"), "*", SearchOption.AllDirectories).Any(f => f.Contains(moment, StringComparison.Ordinal))) await Task.Yield();
            await restore.KillAsync();
            if (!await IsOldAsync(place)) await MakeOldAsync(place);
        }
        (await place.RunAsync("restore", server.Backup, "--force")).ShouldBe(0);
        (await IsOldAsync(place)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_backup_that_was_cut_off_is_no_backup_and_the_next_one_clears_it_away()
    {
        var folder = Path.Combine(server.Backups, "killed");
        Directory.CreateDirectory(folder);
        using (var backup = RegistryProgram.Start(folder, server.Shared, "backup", folder))
        {
            while (!backup.HasExited && Directory.GetDirectories(folder).Length == 0) await Task.Yield();
            await backup.KillAsync();
        }
        var cut = Directory.GetDirectories(folder).Single();
        cut.ShouldEndWith(".unfinished");
        using var place = new Place();
        (await place.RunAsync("restore", cut)).ShouldBe(1, "不是完整的备份");
        (await server.RunAsync("backup", folder)).ShouldBe(0);
        Directory.GetDirectories(folder).Single().ShouldNotBe(cut);
    }

    private async Task<Place> OldAsync()
    {
        var place = new Place();
        (await place.RunAsync("restore", server.Backup)).ShouldBe(0);
        await MakeOldAsync(place);
        return place;
    }

    /// <summary>What a restore has done when it is about to decide.</summary>
    private async Task<IReadOnlyList<RestoreMove>> StageAsync(Place place)
    {
        var folders = new[] { "files", "imports" }.Select(n => new StoredFolder(n, Path.Combine(place.Folder, "data", n)));
        var options = new DatabaseOptions(DatabaseProvider.Sqlite, place.Settings["ConnectionStrings:Default"]);
        await using var scope = server.SystemScope();
        var restore = new RegistryRestore(options, scope.ServiceProvider.GetRequiredService<RegistryDbContext>(), folders, new(new() { KeyFile = place.KeyFile }), TimeProvider.System);
        return (await restore.StageAsync(place.Database, server.Backup, force: true, CancellationToken.None)).Moves;
    }

    private static async Task MakeOldAsync(Place place) => await AskAsync(place, $"INSERT INTO Kernel_Setting VALUES ('{Old}', '1')");

    // The program is started as after any crash; what it finds is whole.
    private static async Task<bool> IsOldAsync(Place place)
    {
        (await place.RunAsync("verify-history")).ShouldBe(0, "完好");
        return await AskAsync(place, $"SELECT COUNT(*) FROM Kernel_Setting WHERE Name = '{Old}'") is 1L;
    }

    private static async Task<object?> AskAsync(Place place, string statement)
    {
        await using var connection = new SqliteConnection($"Data Source={place.Database};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteScalarAsync();
    }
}
