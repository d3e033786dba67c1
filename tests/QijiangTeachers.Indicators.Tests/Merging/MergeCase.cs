using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Notifications.Domain;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Staff.Application;
using QijiangTeachers.Staff.Application.Merging;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Testing;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Indicators.Tests.Merging;

/// <summary>
/// One person with two records: T1 worked at the first school since 2010 and never left it on paper, T2 was registered anew at the
/// second in 2020. Both have facts of every module, some of them the same.
/// </summary>
internal sealed class MergeCase : IAsyncDisposable
{
    public required TestRegistry Registry { get; init; }
    public required School First { get; init; }
    public required School Second { get; init; }
    public required Teacher Old { get; init; }
    public required Teacher New { get; init; }

    public static async Task<MergeCase> StartAsync(DatabaseProvider provider, Action<TestRegistry, Teacher, Teacher>? with = null)
    {
        var registry = await TestRegistry.StartAsync(provider);
        var given = registry.Given;
        var (first, second) = (given.School(name: "清溪河小学"), given.School(name: "石壕中学"));
        var old = given.Teacher(birth: "1985-05-15", title: ProfessionalTitle.SecondGrade, name: "罗青禾");
        var recent = given.Teacher(birth: "1985-05-15", title: ProfessionalTitle.FirstGrade, name: "罗清禾");
        given.Spell(old, first, "2010-09-01");
        given.Spell(recent, second, "2020-09-01");
        given.Changed(old, TeacherAttribute.Employment, "2010-09-01", "2012-08-31", (int)EmploymentForm.Contract);
        given.Leave(old, LeaveKind.Maternity, "2014-03-01", "2014-08-31");
        given.Title(old, HonourTitle.DistrictBackboneTeacher, "2019-06-01", "2027-05-31");
        given.Title(recent, HonourTitle.DistrictBackboneTeacher, "2020-01-01", "2027-12-31");
        given.Dual(old, "2018-01-01");
        given.Rotation(old, second, "2016-09-01", "2017-08-31");
        given.Hours(old, 8, "2019-05-01");
        var same = given.Hours(old, 12, "2021-05-01");
        given.Facts.Hours.Add(HourEntry.Record(same.Grant with { TeacherId = recent.Id }, 1, Guid.CreateVersion7(), DateTime.UtcNow, null));
        with?.Invoke(registry, old, recent);
        await given.StoreAsync();
        await using var system = registry.AsSystem();
        var (a, b) = (new Account(old.Number, old.Name, old.Id), new Account(recent.Number, recent.Name, recent.Id));
        system.Db.AddRange(a, b, new FaultReport(old.Id, "profile:职称", "职称", "职称不对"));
        system.Db.Add(new InboxMessage(a.Id, "Staff.FaultAnswered", "one", "{}", "/account", new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        await system.Db.SaveChangesAsync();
        return new() { Registry = registry, First = first, Second = second, Old = old, New = recent };
    }

    /// <summary>The old record goes into the new one.</summary>
    public async Task<ChangeResultDto> MergeAsync(params string[] taken)
    {
        await using var hr = Registry.As(RoleNames.HrOfficer);
        var merges = hr.Get<ITeacherMergeAppService>();
        var pair = await merges.GetPreviewAsync(New.Id, Old.Id);
        return await merges.CreateAsync(InputOf(pair, taken));
    }

    public MergeTeachersDto InputOf(MergePreviewDto pair, params string[] taken) => new()
    {
        SurvivorId = New.Id, AbsorbedId = Old.Id, Taken = [.. taken], Reason = "本人核对身份证", SurvivorStamp = pair.Survivor.ConcurrencyStamp, AbsorbedStamp = pair.Absorbed.ConcurrencyStamp,
    };

    public async Task<ChangeResultDto> UndoAsync(Guid id)
    {
        await using var hr = Registry.As(RoleNames.HrOfficer);
        var merges = hr.Get<ITeacherMergeAppService>();
        var merge = (await merges.GetAsync(id)).Merge;
        return await merges.UndoAsync(id, new() { ConcurrencyStamp = merge.ConcurrencyStamp, Reason = "两个人" });
    }

    public async Task<T> ReadAsync<T>(Func<RegistryDbContext, Task<T>> read)
    {
        await using var system = Registry.AsSystem();
        return await read(system.Db);
    }

    /// <summary>Main spells as "school from–to".</summary>
    public Task<List<string>> SpellsAsync(Teacher teacher) => ReadAsync(async db =>
    {
        var rows = await db.Spells.Where(s => s.TeacherId == teacher.Id && s.Kind == SpellKind.Main).OrderBy(s => s.From).ToListAsync();
        return rows.ConvertAll(s => $"{(s.SchoolId == First.Id ? First.Name : Second.Name)} {s.From:yyyy-MM-dd}–{s.Period.LastDay:yyyy-MM-dd}");
    });

    /// <summary>Every row of every table that names a person or an account, as it stands, but for who edited it last and what the history adds.</summary>
    public async Task<IReadOnlyList<string>> DumpAsync()
    {
        await using var system = Registry.AsSystem();
        var db = system.Db;
        string[] audit = ["ConcurrencyStamp", "LastModificationTime", "LastModifierId"], history = [nameof(Kernel.History.ProcessEvent), nameof(TeacherMerge), nameof(TeacherMergeRow)];
        var lines = new List<string>();
        foreach (var entity in db.Model.GetEntityTypes().Where(e => !history.Contains(e.ClrType.Name) && e.GetProperties().Any(p => p.Name is "TeacherId" or "AccountId" or "UploaderId" || p.DeclaringType.ClrType == typeof(Teacher))))
        {
            var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(entity.ClrType).Invoke(db, null)!;
            foreach (var row in await set.IgnoreQueryFilters().AsNoTracking().ToListAsync())
                lines.Add(entity.ClrType.Name + ": " + string.Join(", ", entity.GetProperties().Where(p => !audit.Contains(p.Name)).Select(p => $"{p.Name}={Text(p.GetGetter().GetClrValue(row))}")));
        }
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    public ValueTask DisposeAsync() => Registry.DisposeAsync();

    private static string Text(object? value) => value switch { null => "null", byte[] bytes => Convert.ToHexString(bytes), DateTime at => at.ToString("O"), _ => value.ToString()! };
}
