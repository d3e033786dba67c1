using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Import.Reading;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Training.Persistence;

namespace QijiangTeachers.Web.Tests.Import;

/// <summary>The way of a file from upload to report, as a job.</summary>
public abstract class ImportTests(ImportServer server)
{
    private const string SchoolA = "2150000001";
    private const string SchoolB = "3150000002";

    [Fact]
    public async Task A_dry_run_writes_nothing_and_says_what_the_import_then_does()
    {
        var hr = await Importing.As(server, "hr");
        var file = await RosterFile.WorkbookAsync("秋季名册.xlsx", ("教师", RosterFile.Teachers(SchoolA, 5, first: 100) + "\nT105,王缺号,,2150000001,专任教师,在编,2015-09-01,在职"), ("学时", RosterFile.Hours("T100", 3) + "\nT999,无人,校级,6,2024-05-06,2024-05-06"));
        var before = await StoredAsync();

        var tried = await hr.TryAsync(file);
        tried.State.ShouldBe("tried");
        tried.Sheets.ShouldBe(["教师 6 5 0 0 1", "学时 4 3 0 0 1"]);
        (await StoredAsync()).ShouldBe(before);
        var errors = await hr.ErrorsAsync(tried);
        errors.Count.ShouldBe(2);
        errors[0].ShouldStartWith("教师 7 身份证号: ");
        errors[1].ShouldStartWith("学时 5 教师编号: 没有这个教师编号 → ");

        var done = await hr.ConfirmAsync(tried);
        done.State.ShouldBe("done");
        done.Sheets.ShouldBe(tried.Sheets);
        (await hr.ErrorsAsync(done)).ShouldBe(errors);
        done.GetProperty("differences").GetArrayLength().ShouldBe(0);
        (await StoredAsync()).ShouldBe((before.Teachers + 5, before.Hours + 3, before.Processes + 2));
    }

    [Fact]
    public async Task Confirmed_twice_at_the_same_moment_it_is_imported_once()
    {
        var hr = await Importing.As(server, "hr");
        var tried = await hr.TryAsync(RosterFile.Csv("学时.csv", RosterFile.Hours("A001", 3)));
        var before = await StoredAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => hr.ActAsync(tried, "confirm"))));
        await hr.RunAsync();
        (await hr.ActAsync(tried, "confirm")).State.ShouldBe("done");
        await hr.RunAsync();
        (await StoredAsync()).ShouldBe((before.Teachers, before.Hours + 3, before.Processes + 1));
        // Nor does another upload of the same file change anything.
        (await hr.ImportAsync(RosterFile.Csv("学时.csv", RosterFile.Hours("A001", 3)))).Sheets.ShouldBe(["学时 3 0 0 3 0"]);
        (await StoredAsync()).ShouldBe((before.Teachers, before.Hours + 3, before.Processes + 1));
    }

    [Fact]
    public async Task Cancelled_half_way_the_sheet_is_not_there_and_going_on_brings_the_rest()
    {
        var hr = await Importing.As(server, "hr");
        var tried = await hr.TryAsync(await RosterFile.WorkbookAsync("取消.xlsx", ("教师", RosterFile.Teachers(SchoolA, 2, first: 200)), ("学时", RosterFile.Hours("T200", 1200))));
        var before = await StoredAsync();
        await hr.ActAsync(tried, "confirm");
        Task<JsonElement>? cancelled = null;
        server.Between = async (kind, ct) =>
        {
            if (kind != "Training.ImportHours" || cancelled is not null) return;
            cancelled = Task.Run(() => hr.ActAsync(tried, "cancel"), CancellationToken.None);
            var stopped = new TaskCompletionSource();
            await using var _ = ct.Register(stopped.SetResult);
            await stopped.Task.WaitAsync(TimeSpan.FromMinutes(1), CancellationToken.None);
        };
        await hr.RunAsync();
        server.Between = null;
        await cancelled.ShouldNotBeNull();

        var stopped = await hr.GetAsync(tried.Id);
        stopped.State.ShouldBe("cancelled");
        stopped.Sheets.ShouldBe(["教师 2 2 0 0 0"]);
        (await StoredAsync()).ShouldBe((before.Teachers + 2, before.Hours, before.Processes + 2));   // the sheet, and who cancelled

        await hr.ActAsync(tried, "restart");
        await hr.RunAsync();
        var done = await hr.GetAsync(tried.Id);
        done.State.ShouldBe("done");
        done.Sheets.ShouldBe(["教师 2 2 0 0 0", "学时 1200 1200 0 0 0"]);
        (await StoredAsync()).Hours.ShouldBe(before.Hours + 1200);
    }

    [Fact]
    public async Task Interrupted_it_goes_on_behind_what_is_written_and_leaves_later_corrections_alone()
    {
        var hr = await Importing.As(server, "hr");
        var tried = await hr.TryAsync(await RosterFile.WorkbookAsync("中断.xlsx", ("教师", RosterFile.Teachers(SchoolA, 2, first: 300)), ("学时", RosterFile.Hours("T300", 700))));
        await hr.ActAsync(tried, "confirm");
        server.Between = (kind, _) => kind == "Training.ImportHours" ? throw new InvalidOperationException("the machine fails") : Task.CompletedTask;
        await hr.RunAsync();
        server.Between = null;
        (await hr.GetAsync(tried.Id)).State.ShouldBe("failed");

        await using (var scope = server.SystemScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
            (await db.Teachers.Where(t => t.Number == "T301").ExecuteUpdateAsync(s => s.SetProperty(t => t.Subject, "物理"))).ShouldBe(1);
        }
        await hr.ActAsync(tried, "restart");
        await hr.RunAsync();

        var done = await hr.GetAsync(tried.Id);
        done.State.ShouldBe("done");
        done.Sheets.ShouldBe(["教师 2 2 0 0 0", "学时 700 700 0 0 0"]);
        await using (var scope = server.SystemScope())
            (await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Teachers.Where(t => t.Number == "T301").Select(t => t.Subject).SingleAsync()).ShouldBe("物理");
    }

    [Fact]
    public async Task The_wrong_rows_come_back_as_a_workbook_that_can_be_imported()
    {
        var hr = await Importing.As(server, "hr");
        var tried = await hr.TryAsync(RosterFile.Csv("学时.csv", RosterFile.Hours("A002", 2) + "\nA002,多了,校级,-6,2024-05-06,2024-05-06"));
        var answer = await hr.WrongRowsAsync(tried);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var path = Path.Combine(server.ImportFolder, "wrong.xlsx");
        await File.WriteAllBytesAsync(path, await answer.Content.ReadAsByteArrayAsync());
        using var source = RosterSource.Open(path);
        var row = source.Sheets.ShouldHaveSingleItem().Rows().ShouldHaveSingleItem();
        row[HoursSheet.Project].Text.ShouldBe("多了");
        (await hr.TryAsync(new RosterFile("错误行.xlsx", await File.ReadAllBytesAsync(path)))).Sheets.ShouldBe(["学时 1 0 0 0 1"]);
        File.Delete(path);
    }

    [Fact]
    public async Task A_school_sees_its_own_imports_and_the_district_all()
    {
        var (clerk, hr, other) = (await Importing.As(server, "clerk"), await Importing.As(server, "hr"), await Importing.As(server, "principal-b"));
        var (own, district) = (await clerk.TryAsync(RosterFile.Csv("本校学时.csv", RosterFile.Hours("A003", 1))), await hr.TryAsync(RosterFile.Csv("全区学时.csv", RosterFile.Hours("B003", 1))));
        (await NamesAsync(clerk)).ShouldBe(["本校学时.csv"]);
        (await NamesAsync(await Importing.As(server, "principal"))).ShouldBe(["本校学时.csv"]);
        (await NamesAsync(other)).ShouldBeEmpty();
        (await NamesAsync(hr)).ShouldBe(["全区学时.csv", "本校学时.csv"], ignoreOrder: true);
        foreach (var address in new[] { "", "/issues", "/changes", "/wrong-rows" })
        {
            (await other.Client.GetAsync($"/api/app/roster-imports/{own.Id}{address}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
            (await clerk.Client.GetAsync($"/api/app/roster-imports/{district.Id}{address}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }
        // Others see it, but don't act on it.
        foreach (var act in new[] { "confirm", "cancel", "restart" })
            (await hr.Client.PostAsync($"/api/app/roster-imports/{own.Id}/{act}", null)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, act);
        (await hr.Client.DeleteAsync($"/api/app/roster-imports/{own.Id}")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await clerk.Client.DeleteAsync($"/api/app/roster-imports/{own.Id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await clerk.Client.GetAsync($"/api/app/roster-imports/{own.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        async Task<IReadOnlyList<string>> NamesAsync(Importing who)
            => [.. (await who.ListAsync()).GetProperty("items").EnumerateArray().Select(i => i.GetProperty("fileName").GetString()!).Where(n => n.EndsWith("学时.csv", StringComparison.Ordinal) && n.Length > 6)];
    }

    [Fact]
    public async Task A_clerk_imports_rows_of_the_own_school_only()
    {
        var clerk = await Importing.As(server, "clerk");
        var file = await RosterFile.WorkbookAsync("两校.xlsx",
            ("教师", RosterFile.Teachers(SchoolA, 1, first: 400) + "\n" + RosterFile.Teacher("T401", "外校人", 401, SchoolB)), ("学时", RosterFile.Hours("T400", 1) + "\nB001,外校,校级,6,2024-05-06,2024-05-06"));
        var done = await clerk.ImportAsync(file);
        done.Sheets.ShouldBe(["教师 2 1 0 0 1", "学时 2 1 0 0 1"]);
        var errors = await clerk.ErrorsAsync(done);
        errors[0].ShouldStartWith("教师 3 学校编码: 不在本校范围");
        errors[1].ShouldStartWith("学时 3 教师编号: 没有这个教师编号，或不在本校范围");
    }

    [Fact]
    public async Task What_lies_on_disk_can_be_read_by_nobody_and_a_change_shows()
    {
        var hr = await Importing.As(server, "hr");
        var tried = await hr.TryAsync(RosterFile.Csv("教师.csv", RosterFile.Teachers(SchoolA, 2, first: 450) + "\nT499,容易找到的名字,123,2150000001,专任教师,在编,2015-09-01,在职"));
        var folder = Path.Combine(server.ImportFolder, tried.Id.ToString("N"));
        var files = Directory.GetFiles(folder);
        files.Length.ShouldBeGreaterThan(2);
        foreach (var file in files) (await File.ReadAllBytesAsync(file)).AsSpan().IndexOf("容易找到的名字"u8).ShouldBe(-1, file);
        (await hr.ErrorsAsync(tried)).ShouldHaveSingleItem();

        var upload = Path.Combine(folder, "file");
        var content = await File.ReadAllBytesAsync(upload);
        content[^1] ^= 1;
        await File.WriteAllBytesAsync(upload, content);
        (await hr.ConfirmAsync(tried)).State.ShouldBe("failed");
        (await hr.GetAsync(tried.Id)).GetProperty("failure").GetString().ShouldBe("上传的文件已不在或已损坏。请重新上传。");
    }

    private async Task<(int Teachers, int Hours, int Processes)> StoredAsync()
    {
        await using var scope = server.SystemScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        return (await db.Teachers.CountAsync(), await db.HourEntries.CountAsync(), await db.Set<Process>().CountAsync());
    }
}

public sealed class ImportTestsOnSqlite(ImportServer server) : ImportTests(server), IClassFixture<ImportServer>;

public sealed class ImportTestsOnPostgreSql(PostgreSqlImportServer server) : ImportTests(server), IClassFixture<PostgreSqlImportServer>;
