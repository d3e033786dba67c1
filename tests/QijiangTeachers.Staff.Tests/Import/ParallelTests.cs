using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Staff.Tests.Reading;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Staff.Tests.Import;

/// <summary>A file is imported while somebody edits the same people by hand.</summary>
public sealed class ParallelTests : IDisposable
{
    private const int People = 12;
    private readonly TempFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory, EachDatabase]
    public async Task A_file_waits_for_an_edit_of_the_same_person_and_sees_what_it_wrote(DatabaseProvider provider)
    {
        var between = new Between("Staff.EditSpells");
        await using var registry = await TestRegistry.StartAsync(provider, services => services.AddScoped<IChangeObserver>(_ => between));
        var (teacher, second, third) = await OneTeacherAsync(registry);
        _files.Write("任职经历.csv", $"教师编号,学校编码,开始日期,结束日期,任职类型\n{teacher.Number},{third.Code},2021-08-01,2021-09-30,任职\n");
        Task<int>? import = null;
        between.Act = () => BlockedAsync(registry, import = Task.Run(() => ImportAsync(registry)));

        (await AttemptAsync(registry, teacher, (s, stamp) => s.AddSpellAsync(teacher.Id, Overlapping(second, stamp)))).ShouldBeTrue();
        (await import.ShouldNotBeNull()).ShouldBe(2);   // the row overlaps what was entered by hand
        (await LaterSchoolsAsync(registry)).ShouldBe([second.Id]);
    }

    [Theory, EachDatabase]
    public async Task An_edit_waits_for_a_file_with_the_same_person_and_sees_what_it_wrote(DatabaseProvider provider)
    {
        var between = new Between("Staff.Import.Spells");
        await using var registry = await TestRegistry.StartAsync(provider, services => services.AddScoped<IChangeObserver>(_ => between));
        var (teacher, second, third) = await OneTeacherAsync(registry);
        _files.Write("任职经历.csv", $"教师编号,学校编码,开始日期,结束日期,任职类型\n{teacher.Number},{third.Code},2021-08-01,2021-09-30,任职\n");
        Task<bool>? edit = null;
        between.Act = () => BlockedAsync(registry, edit = Task.Run(() => AttemptAsync(registry, teacher, (s, stamp) => s.AddSpellAsync(teacher.Id, Overlapping(second, stamp)))));

        (await ImportAsync(registry)).ShouldBe(0);
        (await edit.ShouldNotBeNull()).ShouldBeFalse();
        (await LaterSchoolsAsync(registry)).ShouldBe([third.Id]);
    }

    [Theory, EachDatabase]
    public async Task A_transfer_by_hand_and_one_from_a_file_leave_a_career_without_gap_or_overlap_and_lose_nothing(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var (first, second, third) = (registry.Given.School(name: "一校"), registry.Given.School(name: "二校"), registry.Given.School(name: "三校"));
        await ImportAsync(registry, Rows(first, "2015-09-01"));
        await using var system = registry.AsSystem();
        var people = await system.Db.Teachers.AsNoTracking().OrderBy(t => t.Number).ToListAsync();
        people.Count.ShouldBe(People);

        var exit = Task.Run(() => ImportAsync(registry, Rows(third, "2025-10-01")));
        var moved = await Task.WhenAll(people.Select(t => Task.Run(() => AttemptAsync(registry, t,
            (s, stamp) => s.TransferAsync(t.Id, new() { SchoolId = second.Id, From = new(2025, 9, 1), Reason = "区内调配", ConcurrencyStamp = stamp })))));

        (await exit).ShouldBe(0);
        var spells = (await system.Db.Spells.AsNoTracking().OrderBy(s => s.From).ToListAsync()).ToLookup(s => s.TeacherId);
        var segments = (await system.Db.ServiceSegments.OrderBy(s => s.From).ToListAsync()).ToLookup(s => s.TeacherId);
        foreach (var (i, teacher) in people.Index())
        {
            var schools = spells[teacher.Id].Select(s => s.SchoolId).ToList();
            schools.ShouldBe(moved[i] ? [first.Id, second.Id, third.Id] : [first.Id, third.Id]);
            spells[teacher.Id].Zip(spells[teacher.Id].Skip(1)).ShouldAllBe(p => p.First.To == p.Second.From);
            spells[teacher.Id].Last().To.ShouldBe(EffectivePeriod.Open);
            segments[teacher.Id].Select(s => (s.SchoolId, s.From, s.To)).ShouldBe(spells[teacher.Id].Select(s => (s.SchoolId, s.From, s.To)));
        }

        string Rows(School school, string arrived) => "教师编号,姓名,身份证号,学校编码,教师类别,用工形式,到校日期,在职状态\n"
            + string.Join('\n', Enumerable.Range(1, People).Select(i => $"P{i:00},赵并行{i:00},{Testing.Building.InventedIdentity.Number(new(1985, 3, 4), i, Sex.Female)},{school.Code},专任教师,在编,{arrived},在职"));
    }

    private static async Task<(Teacher Teacher, School Second, School Third)> OneTeacherAsync(TestRegistry registry)
    {
        var (first, second, third) = (registry.Given.School(), registry.Given.School(), registry.Given.School());
        var teacher = registry.Given.Teacher();
        registry.Given.Spell(teacher, first, "2015-09-01", "2020-08-31");
        await registry.Given.StoreAsync();
        return (teacher, second, third);
    }

    private static SpellInput Overlapping(School school, string stamp)
        => new() { Kind = SpellKind.Main, SchoolId = school.Id, From = new(2021, 9, 1), LastDay = new(2021, 12, 31), Reason = "补录", ConcurrencyStamp = stamp };

    private static async Task<IReadOnlyList<Guid>> LaterSchoolsAsync(TestRegistry registry)
    {
        await using var system = registry.AsSystem();
        return await system.Db.Spells.Where(s => s.From > new DateOnly(2021, 1, 1)).Select(s => s.SchoolId).ToListAsync();
    }

    /// <summary>Until the other writer waits for a lock of ours, or has come through. On SQLite it waits to begin, which can't be seen.</summary>
    private static async Task BlockedAsync(TestRegistry registry, Task other)
    {
        if (registry.Provider == DatabaseProvider.Sqlite) return;
        await using var system = registry.AsSystem();
        // Asked beside EF Core: it is no query of the registry, which another test would hold against T-SQL.
        await system.Db.Database.OpenConnectionAsync();
        await using var waiting = system.Db.Database.GetDbConnection().CreateCommand();
        waiting.CommandText = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
        while (!other.IsCompleted && (long)(await waiting.ExecuteScalarAsync())! == 0) await Task.Yield();
    }

    private async Task<int> ImportAsync(TestRegistry registry, string? teachers = null)
    {
        if (teachers is not null)
        {
            await registry.Given.StoreAsync();
            _files.Write("教师.csv", teachers);
        }
        await using var system = registry.AsSystem();
        var command = system.Services.GetServices<IConsoleCommand>().Single(c => c.Name == "import");
        return await command.RunAsync([_files.Folder], TextWriter.Null, CancellationToken.None);
    }

    /// <returns>Whether the edit was stored; a refusal is an answer, anything else isn't.</returns>
    private static async Task<bool> AttemptAsync(TestRegistry registry, Teacher teacher, Func<ICareerAppService, string, Task<ChangeResultDto>> command)
    {
        await using var hr = registry.As(RoleNames.HrOfficer);
        try
        {
            return (await command(hr.Get<ICareerAppService>(), teacher.ConcurrencyStamp)).Changed;
        }
        catch (Exception e) when (e is StaleVersionException or BusinessException)
        {
            return false;
        }
    }

    /// <summary>Acts once inside the transaction of a kind of process, when its facts are written and before it commits.</summary>
    private sealed class Between(string kind) : IChangeObserver
    {
        public Func<Task>? Act { get; set; }

        public Task OnChangesAsync(Process process, IReadOnlyList<ProcessEvent> events, CancellationToken ct)
        {
            if (process.Kind != kind || Interlocked.Exchange(ref _acted, 1) == 1) return Task.CompletedTask;
            return Act!();
        }

        private int _acted;
    }
}
