using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Staff.Tests.Reading;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Staff.Tests.Import;

/// <summary>The database's planner knows what was written, so that it takes the right index.</summary>
public sealed class StatisticsTests : IDisposable
{
    private readonly TempFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory, EachDatabase]
    public async Task After_an_import_the_planner_knows_how_much_there_is(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var (teacher, next) = (registry.Given.Teacher(), registry.Given.School());
        registry.Given.Spell(teacher, registry.Given.School(), "2015-09-01", "2020-08-31");
        await registry.Given.StoreAsync();
        _files.Write("任职经历.csv", $"教师编号,学校编码,开始日期,结束日期,任职类型\n{teacher.Number},{next.Code},2020-09-01,,任职\n");
        await ImportAsync(registry, "--dry-run");
        (await SpellsKnownAsync(registry)).ShouldNotBe(2);
        await ImportAsync(registry);
        (await SpellsKnownAsync(registry)).ShouldBe(2);
    }

    [Theory, EachDatabase]
    public async Task Every_night_it_learns_what_was_entered_by_hand(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        for (var i = 0; i < 3; i++) registry.Given.TeacherAt(registry.Given.School());
        await registry.Given.StoreAsync();
        var result = await registry.Services.GetRequiredService<JobRunner>().RunAsync("kernel.refresh-statistics");
        result.Outcome.ShouldBe(JobOutcome.Succeeded, result.Error);
        (await SpellsKnownAsync(registry)).ShouldBe(3);
    }

    private async Task ImportAsync(TestRegistry registry, params string[] options)
    {
        await using var system = registry.AsSystem();
        var command = system.Services.GetServices<IConsoleCommand>().Single(c => c.Name == "import");
        (await command.RunAsync([_files.Folder, .. options], TextWriter.Null, CancellationToken.None)).ShouldBe(0);
    }

    /// <returns>How many spells the planner believes there are; null where it has never counted.</returns>
    private static async Task<int?> SpellsKnownAsync(TestRegistry registry)
    {
        await using var system = registry.AsSystem();
        var database = system.Db.Database;
        await database.OpenConnectionAsync();
        if (registry.Provider == DatabaseProvider.PostgreSql)
            return (int?)await ScalarAsync(database, "SELECT reltuples::int FROM pg_class WHERE oid = '\"Staff_Spell\"'::regclass");
        if (await ScalarAsync(database, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'sqlite_stat1'") is 0L) return null;
        return await ScalarAsync(database, "SELECT stat FROM sqlite_stat1 WHERE tbl = 'Staff_Spell'") is string counts
            ? int.Parse(counts.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)
            : null;
    }

    // The databases' own tables: no query of the application, so it goes past what is checked to be T-SQL as well.
    private static async Task<object?> ScalarAsync(DatabaseFacade database, string sql)
    {
        await using var command = database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
