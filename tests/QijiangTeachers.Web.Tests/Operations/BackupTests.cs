using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Web.Tests.Operations;

/// <summary>Backups that are made while a server works, and restored for real.</summary>
public sealed class BackupTests(BackedUpServer server) : IClassFixture<BackedUpServer>
{
    [Fact]
    public async Task What_is_restored_is_what_was_there_to_the_row_the_figure_and_the_sealed_file()
    {
        using var place = new Place();
        (await place.RunAsync("restore", server.Backup)).ShouldBe(0, "已恢复");
        var counts = await BackedUpServer.CountsAsync(place.Database);
        counts.Values.Sum().ShouldBeGreaterThan(50);
        counts.ShouldBe(await BackedUpServer.CountsAsync(Path.Combine(server.Backup, "registry.db")), ignoreOrder: true);
        File.ReadAllText(place.KeyFile).ShouldBe(BackedUpServer.Key);
        (await place.RunAsync("verify-history")).ShouldBe(0, "完好：未发现篡改");
        (await place.RunAsync("indicators", "--as-of", "2025-12-31", "--json")).ShouldBe(0).Output
            .ShouldBe((await server.RunAsync("indicators", "--as-of", "2025-12-31", "--json")).ShouldBe(0, "backbone").Output);

        await using var restored = new RestoredServer(place);
        await restored.InitializeAsync();
        var clerk = await restored.As("clerk");
        (await clerk.GetByteArrayAsync(server.EvidenceAddress)).ShouldBe(BackedUpServer.Pdf);
    }

    [Fact]
    public async Task A_server_that_writes_meanwhile_isnt_in_the_way_and_the_history_of_the_copy_is_whole()
    {
        var operators = await server.As("operator");
        var folder = Path.Combine(server.Backups, "busy");
        using var backup = RegistryProgram.Start(server.Backups, server.Shared, "backup", folder);
        var written = 0;
        do
        {
            (await operators.PostAsJsonAsync("/api/app/jobs/kernel.prune-run-log/start", new { dryRun = true })).StatusCode.ShouldBe(HttpStatusCode.Accepted);
            written++;
        }
        while (!backup.HasExited);
        (await backup.EndAsync()).ShouldBe(0, "已备份到");
        written.ShouldBeGreaterThan(1);

        using var place = new Place();
        (await place.RunAsync("restore", Directory.GetDirectories(folder).Single())).ShouldBe(0);
        (await place.RunAsync("verify-history")).ShouldBe(0, "完好");
        var (before, copied) = (await BackedUpServer.CountsAsync(Path.Combine(server.Backup, "registry.db")), await BackedUpServer.CountsAsync(place.Database));
        copied["Kernel_Process"].ShouldBeInRange(before["Kernel_Process"], before["Kernel_Process"] + written + 1);
        (await BackedUpServer.CountAsync(place.Database, "Kernel_JobRun WHERE OnRequest")).ShouldBe(
            await BackedUpServer.CountAsync(place.Database, "Kernel_Process WHERE Kind = 'Administration.StartJob'"), "an order and its record are one");
    }

    [Fact]
    public async Task The_daily_job_keeps_the_latest_and_does_nothing_without_a_folder()
    {
        var runner = server.Services.GetRequiredService<JobRunner>();
        for (var i = 0; i < 2; i++) (await runner.RunAsync("kernel.backup")).Outcome.ShouldBe(JobOutcome.Succeeded);
        var kept = Directory.GetDirectories(Path.Combine(server.Backups, "daily")).Single();
        using var place = new Place();
        (await place.RunAsync("restore", Path.Combine(kept, "manifest.json"))).ShouldBe(0);

        using var without = new Place();
        (await without.RunAsync("restore", server.Backup)).ShouldBe(0);
        await using var other = new RestoredServer(without);
        await other.InitializeAsync();
        (await other.Services.GetRequiredService<JobRunner>().RunAsync("kernel.backup")).Outcome.ShouldBe(JobOutcome.NothingToDo);
    }

    [Fact]
    public async Task A_key_that_stays_elsewhere_is_named_and_asked_for()
    {
        var folder = Path.Combine(server.Backups, "without-key");
        (await server.RunAsync("backup", folder, "--without-key")).ShouldBe(0, "主密钥不在这份备份里");
        var backup = Directory.GetDirectories(folder).Single();
        Directory.GetFiles(backup, "*.key", SearchOption.AllDirectories).ShouldBeEmpty();
        (await File.ReadAllTextAsync(Path.Combine(backup, "manifest.json"))).ShouldContain("主密钥不在这份备份里，须另外保存");

        using var without = new Place();
        (await without.RunAsync("restore", backup)).ShouldBe(1, "主密钥", without.KeyFile);
        without.Files.ShouldBeEmpty();
        using var other = new Place(Convert.ToBase64String([.. Enumerable.Repeat((byte)7, 32)]));
        (await other.RunAsync("restore", backup)).ShouldBe(1, "PersonalData:Key 不是这份备份的主密钥");
        using var with = new Place(BackedUpServer.Key);
        (await with.RunAsync("restore", backup)).ShouldBe(0);
        (await with.RunAsync("verify-history")).ShouldBe(0, "完好");
    }

    [Theory]
    [InlineData("PostgreSql", "pg_dump")]
    [InlineData("SqlServer", "BACKUP DATABASE")]
    public async Task A_database_server_is_left_to_its_own_tool(string provider, string tool)
    {
        using var place = new Place();
        place.Settings["Database:Provider"] = provider;
        place.Settings["ConnectionStrings:Default"] = "Server=nowhere.invalid;Database=none";
        (await place.RunAsync("backup", "b")).ShouldBe(1, tool);
        (await place.RunAsync("restore", server.Backup)).ShouldBe(1, tool);
    }
}
