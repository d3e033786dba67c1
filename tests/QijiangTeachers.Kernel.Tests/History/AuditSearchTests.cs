using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Administration.Application.Audit;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Kernel.Tests.History;

/// <summary>What an auditor finds in the audit log, and what the operator does not (issue 8).</summary>
public sealed class AuditSearchTests
{
    [Theory, EachDatabase]
    public async Task A_process_is_found_by_class_person_school_address_reason_and_actor(DatabaseProvider provider)
    {
        await using var audit = await AuditCase.StartAsync(provider);
        var actor = await audit.IdOfActorAsync("查看");
        (await audit.FoundAsync(new() { Trait = ProcessTrait.Read })).ShouldBe(["查看"]);
        (await audit.FoundAsync(new() { Trait = ProcessTrait.Refusal })).ShouldBe(["登录失败"]);
        (await audit.FoundAsync(new() { Person = audit.Person.Number })).ShouldBe(["查看"]);
        (await audit.FoundAsync(new() { Person = " 罗青禾 " })).ShouldBe(["查看"]);
        (await audit.FoundAsync(new() { Person = "罗青" })).ShouldBeEmpty();
        (await audit.FoundAsync(new() { SchoolId = audit.School.Id })).ShouldBe(["查看"]);
        (await audit.FoundAsync(new() { Address = "10.0.0.7" })).ShouldBe(["登录失败"]);
        (await audit.FoundAsync(new() { Address = "10.0.0" })).ShouldBeEmpty();
        (await audit.FoundAsync(new() { Filter = "查" })).ShouldBe(["查看"]);
        (await audit.FoundAsync(new() { ActorId = actor, Sorting = "kind" })).ShouldBe(["查看"]);
    }

    [Fact]
    public async Task Whoever_runs_the_system_reads_neither_why_nor_what_about_people_and_cannot_search_for_it()
    {
        await using var audit = await AuditCase.StartAsync();
        await using var scope = audit.Registry.As(RoleNames.Operator);
        var processes = scope.Get<IProcessAppService>();
        var rows = (await processes.GetListAsync(new() { MaxResultCount = 100 })).Items;
        var reveal = rows.Single(p => p.Kind == "Staff.Reveal");
        (reveal.Reason, reveal.IsReasonHidden).ShouldBe((null, true));
        rows.Single(p => p.Kind == "Administration.LogInFailed").Reason.ShouldBe("登录失败");
        var seen = (await processes.GetAsync(reveal.Id)).Events.ShouldHaveSingleItem();
        seen.ShouldSatisfyAllConditions(e => e.Values.ShouldBeEmpty(), e => e.Person.ShouldBeNull());
        (await processes.GetListAsync(new() { Filter = "查看" })).Items.ShouldBeEmpty("what isn't shown isn't found either");
        foreach (var input in (GetProcessListInput[])[new() { Person = "罗青禾" }, new() { SchoolId = audit.School.Id }, new() { TeacherId = audit.Person.Id }, new() { Address = "10.0.0.7" }])
            await Should.ThrowAsync<PermissionDeniedException>(() => processes.GetListAsync(input));

        await using var auditor = audit.Registry.As(RoleNames.Auditor);
        var all = (await auditor.Get<IProcessAppService>().GetAsync(reveal.Id)).Events.ShouldHaveSingleItem();
        all.ShouldSatisfyAllConditions(e => e.Values.ShouldHaveSingleItem().After.ShouldBe("身份证号"), e => e.Person.ShouldBe($"罗青禾（{audit.Person.Number}）"), e => e.School.ShouldBe("清溪河小学"));
    }

    [Fact]
    public async Task A_copy_of_the_log_needs_a_reason_and_is_a_process_itself()
    {
        await using var audit = await AuditCase.StartAsync();
        await using var auditor = audit.Registry.As(RoleNames.Auditor);
        var (processes, file) = (auditor.Get<IProcessAppService>(), new MemoryStream());
        await Should.ThrowAsync<InputInvalidException>(() => processes.ExportAsync(new() { Reason = " " }, TableFileFormat.Csv, file));
        file.Length.ShouldBe(0);
        await processes.ExportAsync(new() { Reason = "季度检查", Person = "罗青禾" }, TableFileFormat.Csv, file);
        var lines = System.Text.Encoding.UTF8.GetString(file.ToArray()).Trim().Split('\n');
        lines.Length.ShouldBe(2);
        lines[1].ShouldContain("查看");
        var made = (await processes.GetListAsync(new() { Trait = ProcessTrait.Export })).Items.ShouldHaveSingleItem();
        made.Reason.ShouldBe("季度检查");
        (await processes.GetAsync(made.Id)).Events.ShouldHaveSingleItem().Values.ShouldContain(v => v.After == "罗青禾");
    }

    [Fact]
    public async Task A_process_says_at_once_whether_it_is_as_it_was_written()
    {
        await using var audit = await AuditCase.StartAsync();
        var id = (await audit.ProcessesAsync()).Single(p => p.Kind == "Staff.Reveal").Id;
        await using var auditor = audit.Registry.As(RoleNames.Auditor);
        var processes = auditor.Get<IProcessAppService>();
        (await processes.GetAsync(id)).ShouldSatisfyAllConditions(p => p.FaultsNow.ShouldNotBeNull().ShouldBeEmpty(), p => p.Process.Block.ShouldBeNull(), p => p.EarlierId.ShouldNotBeNull(), p => p.LaterId.ShouldNotBeNull());
        await auditor.Get<Kernel.History.Chain.HistoryChain>().LinkAsync();
        (await processes.GetAsync(id)).ShouldSatisfyAllConditions(p => p.FaultsNow.ShouldNotBeNull().ShouldBeEmpty(), p => p.Process.Block.ShouldBe(1));
        await auditor.Db.Set<Process>().Where(p => p.Id == id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Reason, "别的"));
        (await processes.GetAsync(id)).FaultsNow.ShouldNotBeNull().ShouldHaveSingleItem().ShouldStartWith("记录本身");
    }

    [Fact]
    public async Task Nobody_changes_the_own_roles_and_the_auditor_no_roles_at_all()
    {
        await using var audit = await AuditCase.StartAsync();
        var own = await audit.AccountAsync(RoleNames.Operator);
        await using var scope = audit.Registry.As(new TestUser(RoleNames.Operator, accountId: own.Id));
        var accounts = scope.Get<IAccountAppService>();
        var change = new AccountRoleInput { Role = RoleNames.HrOfficer, Reason = "自己" };
        (await Should.ThrowAsync<BusinessException>(() => accounts.AssignRoleAsync(own.Id, change))).Code.ShouldBe("QijiangTeachers.Administration:0010");
        (await Should.ThrowAsync<BusinessException>(() => accounts.WithdrawRoleAsync(own.Id, change with { Role = RoleNames.Operator }))).Code.ShouldBe("QijiangTeachers.Administration:0010");
        await using var auditor = audit.Registry.As(RoleNames.Auditor);
        await Should.ThrowAsync<PermissionDeniedException>(() => auditor.Get<IAccountAppService>().AssignRoleAsync(own.Id, change));
    }

    private sealed class AuditCase : IAsyncDisposable
    {
        public required TestRegistry Registry { get; init; }
        public required School School { get; init; }
        public required Teacher Person { get; init; }

        public static async Task<AuditCase> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
        {
            var registry = await TestRegistry.StartAsync(provider);
            var school = registry.Given.School(name: "清溪河小学");
            var person = registry.Given.Teacher(name: "罗青禾");
            registry.Given.Spell(person, school, "2015-09-01");
            await registry.Given.StoreAsync();
            var audit = new AuditCase { Registry = registry, School = school, Person = person };
            await audit.WriteAsync("Administration.SeedDemoAccounts", "先", new SessionsEnded(Guid.NewGuid(), "x"));
            await audit.WriteAsync("Staff.Reveal", "查看", new IdentityRevealed("身份证号") { TeacherId = person.Id, SchoolId = school.Id });
            await audit.WriteAsync("Administration.LogInFailed", "登录失败", new AccountLogInFailed(Guid.NewGuid(), "x", "10.0.0.7", false));
            await audit.WriteAsync("Administration.LogIn", "登录", new AccountLoggedIn(Guid.NewGuid(), "x", "10.0.0.70"));
            return audit;
        }

        public async Task<Account> AccountAsync(string role)
        {
            await using var system = Registry.AsSystem();
            var account = new Account("somebody", "某人");
            account.Assign(role, null);
            system.Db.Add(account);
            await system.Db.SaveChangesAsync();
            return account;
        }

        public async Task<Guid?> IdOfActorAsync(string reason) => (await ProcessesAsync()).Single(p => p.Reason == reason).ActorId;

        public async Task<List<Process>> ProcessesAsync()
        {
            await using var system = Registry.AsSystem();
            return await system.Db.Set<Process>().AsNoTracking().ToListAsync();
        }

        public async Task<IReadOnlyList<string?>> FoundAsync(GetProcessListInput input)
        {
            await using var auditor = Registry.As(RoleNames.Auditor);
            return [.. (await auditor.Get<IProcessAppService>().GetListAsync(input)).Items.Select(p => p.Reason)];
        }

        public ValueTask DisposeAsync() => Registry.DisposeAsync();

        // Somebody else each time.
        private async Task WriteAsync(string kind, string reason, HistoryEvent happened)
        {
            Registry.Clock.Advance(TimeSpan.FromMinutes(1));
            await using var somebody = Registry.As(RoleNames.HrOfficer);
            await somebody.Get<UnitOfWork>().RunAsync(kind, reason, recorder =>
            {
                recorder.Record(happened);
                return Task.CompletedTask;
            });
        }
    }
}
