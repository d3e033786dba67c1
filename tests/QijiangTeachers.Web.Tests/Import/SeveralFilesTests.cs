using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Training.Persistence;

namespace QijiangTeachers.Web.Tests.Import;

/// <summary>The .csv files of a folder, uploaded at once, are one import: the same as the folder on the command line.</summary>
public abstract class SeveralFilesTests(ImportServer server)
{
    private static readonly string[] InOrder = ["学校", "教师", "任职经历", "假期与豁免", "称号", "双师型", "学时", "轮岗"];

    [Theory]
    [InlineData("dirty")]
    [InlineData("clean")]
    public async Task Uploaded_in_any_order_they_say_what_the_command_line_says_of_the_folder(string samples)
    {
        var folder = Path.Combine(SourceTree.Root, "etc", "samples", samples);
        var files = FilesOf(folder);
        files.Length.ShouldBe(8);
        await ShouldBeAsTheCommandSaysAsync(folder, [.. files.OrderByDescending(f => f.Name, StringComparer.Ordinal)]);
    }

    [Fact]
    public async Task Confirmed_they_are_imported_and_the_same_files_again_change_nothing()
    {
        var hr = await Importing.As(server, "hr");
        var files = FilesOf(Path.Combine(SourceTree.Root, "etc", "samples", "clean"));
        var done = await hr.ImportAsync(files);
        done.State.ShouldBe("done");
        done.GetProperty("differences").GetArrayLength().ShouldBe(0);
        done.GetProperty("written").GetInt32().ShouldBe(done.GetProperty("read").GetInt32());
        done.GetProperty("sheets").EnumerateArray().Select(s => s.Text("sheet")).ShouldBe(InOrder);
        var processes = await ProcessesAsync();
        processes.ShouldContain(p => p == "导入 学校.csv 等 8 个文件");

        var again = await hr.ImportAsync(files);
        again.State.ShouldBe("done");
        foreach (var sheet in again.GetProperty("sheets").EnumerateArray()) sheet.Text("unchanged").ShouldBe(sheet.Text("read"), sheet.Text("sheet"));
        (await ProcessesAsync()).Count.ShouldBe(processes.Count);
    }

    [Fact]
    public async Task They_are_listed_and_weighed_as_one()
    {
        var hr = await Importing.As(server, "hr");
        RosterFile[] files = [RosterFile.Csv("学时.csv", RosterFile.Hours("A002", 2)), RosterFile.Csv("教师.csv", RosterFile.Teachers("2150000001", 1, first: 600))];
        var tried = await hr.TryAsync(files);
        var whole = files[1].Content.Concat(files[0].Content).ToArray();   // in the order of the sheets
        tried.Text("fileName").ShouldBe("教师.csv 等 2 个文件");
        tried.Text("bytes").ShouldBe($"{whole.Length}");
        tried.Text("sha256").ShouldBe(Convert.ToHexStringLower(SHA256.HashData(whole)));
        Directory.GetFiles(Path.Combine(server.ImportFolder, tried.Id.ToString("N")), "file*").ShouldHaveSingleItem();
        (await hr.Client.DeleteAsync($"/api/app/roster-imports/{tried.Id}")).EnsureSuccessStatusCode();
        Directory.Exists(Path.Combine(server.ImportFolder, tried.Id.ToString("N"))).ShouldBeFalse();
    }

    [Fact]
    public async Task One_file_keeps_its_name_and_hash()
    {
        var hr = await Importing.As(server, "hr");
        var file = RosterFile.Csv("学时.csv", RosterFile.Hours("A002", 2));
        var tried = await hr.TryAsync(file);
        tried.Text("fileName").ShouldBe("学时.csv");
        tried.Text("sha256").ShouldBe(Convert.ToHexStringLower(SHA256.HashData(file.Content)));
    }

    [Fact]
    public async Task A_name_that_is_no_sheet_is_taken_as_in_a_folder()
    {
        var remarks = RosterFile.Csv("备注.csv", "随便\n1\n");
        var hours = RosterFile.Csv("导出(1).csv", RosterFile.Hours("A003", 2));
        var blank = RosterFile.Csv("教师.csv", "\n\n");
        foreach (var files in new RosterFile[][] { [remarks, hours], [hours, blank], [RosterFile.Csv("学 时.CSV", RosterFile.Hours("A003", 1)), remarks] })
        {
            var folder = Directory.CreateTempSubdirectory("qijiang-several-").FullName;
            foreach (var file in files) await File.WriteAllBytesAsync(Path.Combine(folder, file.Name), file.Content);
            await ShouldBeAsTheCommandSaysAsync(folder, files);
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Interrupted_they_go_on_behind_what_is_written()
    {
        var hr = await Importing.As(server, "hr");
        var tried = await hr.TryAsync(RosterFile.Csv("学时.csv", RosterFile.Hours("T700", 20)), RosterFile.Csv("教师.csv", RosterFile.Teachers("2150000001", 2, first: 700)));
        await hr.ActAsync(tried, "confirm");
        server.Between = (kind, _) => kind == "Training.ImportHours" ? throw new InvalidOperationException("the machine fails") : Task.CompletedTask;
        await hr.RunAsync();
        server.Between = null;
        (await hr.GetAsync(tried.Id)).Sheets.ShouldBe(["教师 2 2 0 0 0"]);
        await hr.ActAsync(tried, "restart");
        await hr.RunAsync();
        var done = await hr.GetAsync(tried.Id);
        done.State.ShouldBe("done");
        done.Sheets.ShouldBe(["教师 2 2 0 0 0", "学时 20 20 0 0 0"]);
        await using var scope = server.SystemScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        var teachers = db.Teachers.Where(t => t.Number == "T700");
        (await db.HourEntries.CountAsync(h => teachers.Any(t => t.Id == h.TeacherId))).ShouldBe(20);
    }

    [Fact]
    public async Task A_clerk_imports_rows_of_the_own_school_only()
    {
        var clerk = await Importing.As(server, "clerk");
        var done = await clerk.ImportAsync(
            RosterFile.Csv("学时.csv", RosterFile.Hours("T800", 1) + "\nB001,外校,校级,6,2024-05-06,2024-05-06"),
            RosterFile.Csv("教师.csv", RosterFile.Teachers("2150000001", 1, first: 800) + "\n" + RosterFile.Teacher("T801", "外校人", 801, "3150000002")));
        done.Sheets.ShouldBe(["教师 2 1 0 0 1", "学时 2 1 0 0 1"]);
        var errors = await clerk.ErrorsAsync(done);
        errors[0].ShouldStartWith("教师 3 学校编码: 不在本校范围");
        errors[1].ShouldStartWith("学时 3 教师编号: 没有这个教师编号，或不在本校范围");
    }

    private async Task ShouldBeAsTheCommandSaysAsync(string folder, RosterFile[] files)
    {
        var hr = await Importing.As(server, "hr");
        var said = await CommandAsync(folder);
        var tried = await hr.TryAsync(files);
        tried.Sheets.ShouldBe(said.Sheets);
        (await hr.ErrorsAsync(tried)).ShouldBe(ImportAnswer.Issues(said.GetProperty("errors")));
        ImportAnswer.Issues((await hr.IssuesAsync(tried, "warning")).GetProperty("items")).ShouldBe(ImportAnswer.Issues(said.GetProperty("warnings")));
        (tried.Sheets.Count + tried.GetProperty("errors").GetInt32() + tried.GetProperty("warnings").GetInt32()).ShouldBePositive();
    }

    private async Task<JsonElement> CommandAsync(string folder)
    {
        await using var scope = server.SystemScope();
        var import = scope.ServiceProvider.GetServices<IConsoleCommand>().Single(c => c.Name == "import");
        await using var output = new StringWriter();
        await import.RunAsync([folder, "--dry-run", "--json", "--into-demo"], output, CancellationToken.None);
        return JsonDocument.Parse(output.ToString()).RootElement;
    }

    private static RosterFile[] FilesOf(string folder) => [.. Directory.GetFiles(folder, "*.csv").Select(f => new RosterFile(Path.GetFileName(f), File.ReadAllBytes(f)))];

    private async Task<IReadOnlyList<string?>> ProcessesAsync()
    {
        await using var scope = server.SystemScope();
        return await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Set<Process>().Where(p => p.Kind != "Administration.LogIn").Select(p => p.Reason).ToListAsync();
    }
}

public sealed class SeveralFilesTestsOnSqlite(ImportServer server) : SeveralFilesTests(server), IClassFixture<ImportServer>;

public sealed class SeveralFilesTestsOnPostgreSql(PostgreSqlImportServer server) : SeveralFilesTests(server), IClassFixture<PostgreSqlImportServer>;
