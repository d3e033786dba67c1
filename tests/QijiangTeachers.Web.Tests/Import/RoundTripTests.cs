using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Web.Tests.Import;

/// <summary>What the lists export can be imported as it is, and changes nothing.</summary>
public abstract class RoundTripTests(ImportServer server)
{
    private static readonly string[] Sheets = ["学校", "教师", "任职经历", "假期与豁免", "称号", "双师型", "学时", "轮岗"];

    [Fact]
    public async Task Exported_lists_imported_again_change_nothing()
    {
        var hr = await Importing.As(server, "hr");
        var samples = Path.Combine(SourceTree.Root, "etc", "samples", "clean");
        var texts = await Task.WhenAll(Sheets.Select(async s => (s, await File.ReadAllTextAsync(Path.Combine(samples, s + ".csv")))));
        var first = await hr.ImportAsync(await RosterFile.WorkbookAsync("名册.xlsx", texts));
        first.State.ShouldBe("done");
        (await hr.ErrorsAsync(first)).ShouldBeEmpty();
        var processes = await ProcessesAsync();

        foreach (var (name, export) in new (string, Func<Task<HttpResponseMessage>>)[]
        {
            ("名册.xlsx", () => hr.Client.PostAsJsonAsync("/api/app/teachers/export-roster", new { reason = "核对" })),
            ("称号.xlsx", () => hr.Client.GetAsync("/api/app/title-terms/export?format=Xlsx")),
            ("称号.csv", () => hr.Client.GetAsync("/api/app/title-terms/export?format=Csv")),
            ("学时.xlsx", () => hr.Client.GetAsync("/api/app/hour-entries/export?format=Xlsx")),
            ("学时.csv", () => hr.Client.GetAsync("/api/app/hour-entries/export?format=Csv")),
            ("双师型.xlsx", () => hr.Client.GetAsync("/api/app/dual-qualifications/export?format=Xlsx")),
            ("轮岗.xlsx", () => hr.Client.GetAsync("/api/app/rotation-placements/export?format=Xlsx")),
            ("轮岗.csv", () => hr.Client.GetAsync("/api/app/rotation-placements/export?format=Csv")),
        })
        {
            var answer = await export();
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, name);
            var content = await answer.Content.ReadAsByteArrayAsync();
            if (name == "名册.xlsx") processes++;   // who exported full numbers is told
            var again = await hr.ImportAsync(new RosterFile(name, content));
            again.Sheets.ShouldNotBeEmpty(name);
            foreach (var sheet in again.GetProperty("sheets").EnumerateArray())
            {
                sheet.GetProperty("read").GetInt32().ShouldBeGreaterThan(0, $"{name} {sheet}");
                sheet.GetProperty("unchanged").GetInt32().ShouldBe(sheet.GetProperty("read").GetInt32(), $"{name} {sheet} {string.Join(" | ", await hr.ErrorsAsync(again))}");
            }
        }
        (await ProcessesAsync()).ShouldBe(processes);
    }

    private async Task<int> ProcessesAsync()
    {
        await using var scope = server.SystemScope();
        return await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Set<Process>().CountAsync(p => p.Kind != "Administration.LogIn");
    }
}

public sealed class RoundTripTestsOnSqlite(ImportServer server) : RoundTripTests(server), IClassFixture<ImportServer>;

public sealed class RoundTripTestsOnPostgreSql(PostgreSqlImportServer server) : RoundTripTests(server), IClassFixture<PostgreSqlImportServer>;
