using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Web.Tests.Import;

/// <summary>What is kept of uploads, and for how long.</summary>
public sealed class ForgetTests(ImportServer server) : IClassFixture<ImportServer>
{
    [Fact]
    public async Task Files_go_when_their_time_is_over_and_reports_later_but_what_was_imported_stays_in_the_list()
    {
        var hr = await Importing.As(server, "hr");
        var (waiting, fresh) = (await hr.TryAsync(File("甲.csv")), await hr.TryAsync(File("乙.csv")));
        var done = await hr.ImportAsync(File("丙.csv"));
        var leftOver = Directory.CreateDirectory(Path.Combine(server.ImportFolder, Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddYears(50)).ToString("N"))).FullName;

        await AgeAsync(waiting.Id, TimeSpan.FromDays(2));
        await AgeAsync(done.Id, TimeSpan.FromDays(2));
        await RunAsync();
        (await StateAsync(hr, waiting.Id)).ShouldBe("gone");
        (await StateAsync(hr, fresh.Id)).ShouldBe("tried, report");
        (await StateAsync(hr, done.Id)).ShouldBe("done, report");
        Directory.Exists(leftOver).ShouldBeFalse();

        await AgeAsync(done.Id, TimeSpan.FromDays(100));
        await RunAsync();
        (await StateAsync(hr, done.Id)).ShouldBe("done, no report");
        (await hr.GetAsync(done.Id)).Sheets.ShouldBe(done.Sheets);
        (await hr.Client.GetStringAsync($"/imports/{done.Id}")).ShouldContain("报告已超过保存期限");
        Directory.GetDirectories(server.ImportFolder).Select(Path.GetFileName).ShouldBe([fresh.Id.ToString("N")]);
    }

    private static RosterFile File(string name) => RosterFile.Csv(name, RosterFile.Hours("A001", 2));

    private async Task RunAsync() => (await server.Services.GetRequiredService<JobRunner>().RunAsync("staff.forget-imports")).Outcome.ShouldBe(JobOutcome.Succeeded);

    private static async Task<string> StateAsync(Importing hr, Guid id)
    {
        var answer = await hr.Client.GetAsync($"/api/app/roster-imports/{id}");
        if (!answer.IsSuccessStatusCode) return "gone";
        var import = await hr.GetAsync(id);
        return $"{import.State}, {(import.GetProperty("hasReport").GetBoolean() ? "report" : "no report")}";
    }

    // The server's clock is the real one: the upload is moved back instead.
    private async Task AgeAsync(Guid id, TimeSpan by)
    {
        await using var scope = server.SystemScope();
        var imports = scope.ServiceProvider.GetRequiredService<RegistryDbContext>().RosterImports.Where(i => i.Id == id);
        var import = await imports.AsNoTracking().SingleAsync();
        await imports.ExecuteUpdateAsync(s => s.SetProperty(i => i.UploadedAt, import.UploadedAt - by).SetProperty(i => i.ExpiresAt, import.ExpiresAt - by));
    }
}
