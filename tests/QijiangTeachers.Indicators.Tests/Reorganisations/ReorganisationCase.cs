using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Database;
using QijiangTeachers.Indicators.Application.Snapshots;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Staff.Application;
using QijiangTeachers.Staff.Application.Reorganisations;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Testing;

namespace QijiangTeachers.Indicators.Tests.Reorganisations;

/// <summary>Two kindergartens and a third: three people at the old one, one of whom comes later, one of whom retires later, and a visitor.</summary>
internal sealed class ReorganisationCase : IAsyncDisposable
{
    public static readonly DateOnly On = new(2026, 3, 1);

    public required TestRegistry Registry { get; init; }
    public required School Old { get; init; }
    public required School Next { get; init; }
    public required School Third { get; init; }
    public required Teacher Stays { get; init; }
    public required Teacher Later { get; init; }
    public required Teacher Retires { get; init; }
    public required Teacher Visitor { get; init; }

    public static async Task<ReorganisationCase> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, Action<ReorganisationCase>? with = null)
    {
        var registry = await TestRegistry.StartAsync(provider);
        var given = registry.Given;
        School Kindergarten(string name, int pupils) => given.School(SchoolKind.Kindergarten, year: 2025, pupils: pupils, name: name);
        Teacher Person(string name, SchoolStage stage = SchoolStage.Preschool) => given.Teacher(stage: stage, name: name);
        var c = new ReorganisationCase
        {
            Registry = registry, Old = Kindergarten("清溪河幼儿园", 90), Next = Kindergarten("沙溪幼儿园", 60), Third = Kindergarten("石壕幼儿园", 30),
            Stays = Person("段云岫"), Later = Person("简知微", SchoolStage.Primary), Retires = Person("邹见山"), Visitor = Person("苟明川"),
        };
        given.Spell(c.Stays, c.Old, "2015-09-01");
        given.Spell(c.Later, c.Third, "2015-09-01", "2026-08-31");
        given.Spell(c.Later, c.Old, "2026-09-01");
        given.Spell(c.Retires, c.Old, "2010-09-01", "2026-12-31");
        given.Spell(c.Visitor, c.Third, "2012-09-01");
        given.Spell(c.Visitor, c.Old, "2025-09-01", "2026-08-31", SpellKind.Exchange);
        with?.Invoke(c);
        await given.StoreAsync();
        return c;
    }

    public ReorganiseSchoolDto Merge(DateOnly? on = null) => new() { SchoolId = Old.Id, Kind = ReorganisationKind.Merge, On = on ?? On, Default = new() { SchoolId = Next.Id }, Reason = "布局调整" };

    public ReorganiseSchoolDto Split(params string[] numbers) => new()
    {
        SchoolId = Old.Id, Kind = ReorganisationKind.Split, On = On, Reason = "分园", Parts = [new() { To = new() { Code = "N-0001", Name = "清溪河第二幼儿园", Pupils = 40 }, Numbers = string.Join('，', numbers) }],
    };

    public async Task<ReorganisationPreviewDto> PreviewAsync(ReorganiseSchoolDto input)
    {
        await using var hr = Registry.As(RoleNames.HrOfficer);
        return await hr.Get<ISchoolReorganisationAppService>().PreviewAsync(input);
    }

    /// <summary>As the preview of this moment says.</summary>
    public async Task<ChangeResultDto> DoAsync(ReorganiseSchoolDto input) => await DecideAsync(input with { Version = (await PreviewAsync(input)).Version });

    public async Task<ChangeResultDto> DecideAsync(ReorganiseSchoolDto input)
    {
        await using var hr = Registry.As(RoleNames.HrOfficer);
        return await hr.Get<ISchoolReorganisationAppService>().CreateAsync(input);
    }

    public async Task<ReorganisationDetailDto> DetailAsync(Guid id)
    {
        await using var hr = Registry.As(RoleNames.HrOfficer);
        return await hr.Get<ISchoolReorganisationAppService>().GetAsync(id);
    }

    public async Task<ChangeResultDto> UndoAsync(Guid id)
    {
        var stamp = (await DetailAsync(id)).Act.ConcurrencyStamp;
        await using var hr = Registry.As(RoleNames.HrOfficer);
        return await hr.Get<ISchoolReorganisationAppService>().UndoAsync(id, new() { ConcurrencyStamp = stamp, Reason = "文件有误" });
    }

    public async Task<SchoolDetailDto> SchoolAsync(Guid id, DateOnly day)
    {
        await using var hr = Registry.As(RoleNames.HrOfficer);
        return await hr.Get<ISchoolAppService>().GetAsync(id, day);
    }

    /// <summary>Every spell of a person as school and days, in order.</summary>
    public Task<List<string>> SpellsAsync(Teacher teacher) => ReadAsync(async db =>
    {
        var spells = await db.Spells.Where(s => s.TeacherId == teacher.Id).Join(db.Schools, s => s.SchoolId, s => s.Id, (s, school) => new { s.From, s.To, s.Kind, school.Name }).ToListAsync();
        return spells.OrderBy(s => s.Kind).ThenBy(s => s.From).Select(s => $"{s.Name} {s.From:yyyy-MM-dd} {(s.To == DateOnly.MaxValue ? "今" : s.To.AddDays(-1).ToString("yyyy-MM-dd"))}").ToList();
    });

    /// <summary>Every cell of every indicator on a day.</summary>
    public async Task<List<string>> CellsAsync(DateOnly day)
    {
        await using var system = Registry.AsSystem();
        return [.. (await system.Get<CellComputer>().ComputeAsync(day, null, byPerson: true, default)).Select(c => $"{c.Code} {c.SchoolId} {c.Stage} {c.Subject} {c.Parts}").Order(StringComparer.Ordinal)];
    }

    public async Task<Guid> PrincipalOfAsync(School school)
    {
        await using var system = Registry.AsSystem();
        var account = new Account($"p{Guid.CreateVersion7():N}", "邹见山");
        account.Assign(RoleNames.Principal, school.Id);
        system.Db.Add(account);
        await system.Db.SaveChangesAsync();
        return account.Id;
    }

    public Task<bool> IsPrincipalAsync(Guid account, School school) => ReadAsync(db => db.Set<RoleAssignment>().AnyAsync(r => r.AccountId == account && r.SchoolId == school.Id));

    public async Task<T> ReadAsync<T>(Func<RegistryDbContext, Task<T>> read)
    {
        await using var system = Registry.AsSystem();
        return await read(system.Db);
    }

    public void Place(Teacher teacher, School from, School to, string start, string? end)
    {
        var placement = new RotationPlacement(teacher.Id, RotationKind.Exchange, DateOnly.Parse(start), Guid.CreateVersion7());
        placement.Correct(2025, from.Id, to.Id, end is null ? null : DateOnly.Parse(end));
        Registry.Given.Facts.Placements.Add(placement);
    }

    public ValueTask DisposeAsync() => Registry.DisposeAsync();
}
