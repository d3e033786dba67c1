using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;
using QijiangTeachers.Training.Persistence;
using QijiangTeachers.Web.Tests.Operations;

namespace QijiangTeachers.Web.Tests.Import;

/// <summary>The command line as a process of its own that is killed in the middle of a sheet.</summary>
public sealed class KilledImportTests : IDisposable
{
    private const int Entries = 20_000;
    private static readonly TimeSpan IntoTheSheet = TimeSpan.FromSeconds(1);
    private readonly string _folder = Directory.CreateTempSubdirectory("qijiang-killed-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, EachDatabase]
    public async Task The_sheet_under_way_is_not_there_and_a_second_run_completes_it(DatabaseProvider provider)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "学校.csv"), "学校编码,学校名称,学段\n2150000009,扶欢小学,小学\n");
        await File.WriteAllTextAsync(Path.Combine(_folder, "教师.csv"), RosterFile.Teachers("2150000009", 50));
        await File.WriteAllTextAsync(Path.Combine(_folder, "学时.csv"), RosterFile.Hours("T001", Entries));
        await using var database = await TestDatabases.CreateAsync(provider);
        await using var services = RegistryServices.Build(database.Options);

        using (var import = Start(database.Options))
        {
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
            TimeSpan? sheetBegan = null;
            while (!import.HasExited && await timer.WaitForNextTickAsync())
            {
                if (sheetBegan is null && (await StoredAsync(services)).Teachers > 0) sheetBegan = import.TotalProcessorTime;
                if (sheetBegan is { } began && import.TotalProcessorTime - began > IntoTheSheet) break;
            }
            import.HasExited.ShouldBeFalse("it ended before it could be killed: give it more rows");
            await import.KillAsync();
        }
        (await StoredAsync(services)).ShouldBe((50, 0));

        using var again = Start(database.Options);
        var report = JsonDocument.Parse((await again.EndAsync()).ShouldBe(0).Output).RootElement;
        report.Sheets.ShouldBe(["学校 1 0 0 1 0", "教师 50 0 0 50 0", $"学时 {Entries} {Entries} 0 0 0"]);
        (await StoredAsync(services)).ShouldBe((50, Entries));
    }

    private RegistryProgram Start(DatabaseOptions options) => RegistryProgram.Start(_folder, new Dictionary<string, string>
    {
        ["Database:Provider"] = options.Provider.ToString(), ["ConnectionStrings:Default"] = options.ConnectionString,
        ["PersonalData:Key"] = Convert.ToBase64String(new byte[32]), ["Logging:LogLevel:Default"] = "None",
    }, "import", _folder, "--json");

    private static async Task<(int Teachers, int Hours)> StoredAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUserAccessor>().User = new SystemUser("测试");
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        return (await db.Teachers.CountAsync(), await db.HourEntries.CountAsync());
    }
}
