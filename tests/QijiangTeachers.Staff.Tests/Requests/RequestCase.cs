using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.Transfers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing;

namespace QijiangTeachers.Staff.Tests.Requests;

/// <summary>Two schools with their principals, a clerk, two HR officers, and a teacher who wants to move.</summary>
internal sealed class RequestCase : IAsyncDisposable
{
    public TestRegistry Registry { get; private init; } = null!;
    public School Home { get; private init; } = null!;
    public School Host { get; private init; } = null!;
    public Teacher Mover { get; private init; } = null!;
    public Teacher Colleague { get; private init; } = null!;
    public TestUser Teacher { get; private init; } = null!;
    public TestUser Clerk { get; private init; } = null!;
    public TestUser HomePrincipal { get; private init; } = null!;
    public TestUser HostPrincipal { get; private init; } = null!;
    public TestUser Hr { get; private init; } = null!;
    public TestUser OtherHr { get; private init; } = null!;

    /// <summary>A principal of neither school.</summary>
    public TestUser Stranger { get; private init; } = null!;

    /// <summary>In China.</summary>
    public DateOnly Today => Registry.Clock.TodayInChina;

    public static async Task<RequestCase> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var registry = await TestRegistry.StartAsync(provider);
        var given = registry.Given;
        var (home, host, third) = (given.School(name: "清溪河小学"), given.School(name: "沙溪小学"), given.School(name: "石壕小学"));
        Teacher Person(School school, string name)
        {
            var teacher = given.Teacher(name: name);
            given.Spell(teacher, school, "2015-09-01");
            return teacher;
        }
        var (mover, colleague, head, otherHead, thirdHead) = (Person(home, "段云岫"), Person(home, "简知微"), Person(home, "邹见山"), Person(host, "苟明川"), Person(third, "夏知非"));
        await given.StoreAsync();
        return new()
        {
            Registry = registry, Home = home, Host = host, Mover = mover, Colleague = colleague,
            Teacher = await AccountAsync(registry, RoleNames.Teacher, null, mover), Clerk = await AccountAsync(registry, RoleNames.SchoolClerk, home),
            HomePrincipal = await AccountAsync(registry, RoleNames.Principal, home, head), HostPrincipal = await AccountAsync(registry, RoleNames.Principal, host, otherHead),
            Hr = await AccountAsync(registry, RoleNames.HrOfficer), OtherHr = await AccountAsync(registry, RoleNames.HrOfficer), Stranger = await AccountAsync(registry, RoleNames.Principal, third, thirdHead),
        };
    }

    public static async Task<TestUser> AccountAsync(TestRegistry registry, string role, School? school = null, Teacher? teacher = null)
    {
        await using var scope = registry.AsSystem();
        var account = new Account(teacher?.Number ?? $"{role}-{Guid.CreateVersion7():N}"[..30], teacher?.Name ?? role, teacher?.Id);
        account.Assign(role, school?.Id);
        scope.Db.Add(account);
        await scope.Db.SaveChangesAsync();
        return new(role, school?.Id, teacher?.Id, account.Id);
    }

    public Task<TestUser> ColleagueAsync() => AccountAsync(Registry, RoleNames.Teacher, null, Colleague);

    public async Task<string> UserNameAsync(TestUser user)
    {
        await using var scope = Registry.AsSystem();
        return await scope.Db.Set<Account>().Where(a => a.Id == user.Id).Select(a => a.UserName).SingleAsync();
    }

    public static TransferRequestDto Wish(School to, string from = "2027-02-22", string reason = "照顾家庭") => new() { SchoolId = to.Id, From = DateOnly.Parse(from), Reason = reason };

    public async Task<Guid> AskAsync(TransferRequestDto? wish = null, TestUser? author = null)
        => await RunAsync(author ?? Teacher, s => s.Get<ITransferRequestAppService>().CreateAsync(wish ?? Wish(Host)));

    public Task DecideAsync(TestUser who, Guid id, RequestAct act = RequestAct.Approve, string? note = null)
        => RunAsync(who, async s =>
        {
            var service = s.Get<IRequestAppService>();
            await service.DecideAsync(id, new() { Act = act, Note = note, ConcurrencyStamp = (await service.GetAsync(id)).Request.ConcurrencyStamp });
            return true;
        });

    public async Task<IReadOnlyList<Guid>> QueueAsync(TestUser who)
        => await RunAsync(who, async s => (IReadOnlyList<Guid>)[.. (await s.Get<IRequestAppService>().GetListAsync(new() { Box = RequestBox.Queue })).Items.Select(r => r.Id)]);

    public Task<RequestDetailDto> SeeAsync(TestUser who, Guid id) => RunAsync(who, s => s.Get<IRequestAppService>().GetAsync(id));

    public async Task<RequestState> StateAsync(Guid id) => (await SeeAsync(Hr, id)).Request.State;

    /// <summary>The ten seconds are over, and the job runs.</summary>
    public async Task CarryOutAsync()
    {
        Registry.Clock.Advance(Request.UndoTime + TimeSpan.FromSeconds(1));
        await Registry.Services.GetRequiredService<JobRunner>().RunAsync("administration.carry-out-requests");
    }

    public async Task<IReadOnlyList<string>> SpellsAsync()
    {
        await using var scope = Registry.AsSystem();
        var names = await scope.Db.Set<School>().ToDictionaryAsync(s => s.Id, s => s.Name);
        return [.. (await scope.Db.Set<Spell>().Where(s => s.TeacherId == Mover.Id).OrderBy(s => s.From).ToListAsync()).Select(s => $"{names[s.SchoolId]} {s.From:yyyy-MM-dd}")];
    }

    public async Task<T> RunAsync<T>(TestUser who, Func<UserScope, Task<T>> act)
    {
        await using var scope = Registry.As(who);
        return await act(scope);
    }

    public ValueTask DisposeAsync() => Registry.DisposeAsync();
}
