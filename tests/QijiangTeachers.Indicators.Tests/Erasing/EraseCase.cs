using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Domain.Evidence;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Database;
using QijiangTeachers.Indicators.Application.Indicators;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.History.Chain;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Notifications.Domain;
using QijiangTeachers.Staff.Application.Erasing;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Testing;

namespace QijiangTeachers.Indicators.Tests.Erasing;

/// <summary>
/// 罗青禾, formerly 罗青河, retired in 2014 and left traces everywhere: facts of every module, an account, requests, evidence,
/// messages and mails, and a history in which others name her and in which she acted herself. A colleague goes on.
/// </summary>
internal sealed class EraseCase : IAsyncDisposable
{
    public const string Name = "罗青禾", FormerName = "罗青河";

    private readonly List<string> _secrets = [];

    public required TestRegistry Registry { get; init; }
    public required School School { get; init; }
    public required Teacher Person { get; init; }
    public required Teacher Colleague { get; init; }
    public required TestUser Hr { get; init; }
    public required TestUser OtherHr { get; init; }

    public string IdNumber { get; private set; } = "";
    public Guid AccountId { get; private set; }

    /// <summary>Names, numbers, sealed values and hashes, none of which may be left.</summary>
    public IReadOnlyList<string> Secrets => _secrets;

    public static async Task<EraseCase> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, Action<TestRegistry>? with = null)
    {
        var registry = await TestRegistry.StartAsync(provider);
        var given = registry.Given;
        var (school, other) = (given.School(name: "清溪河小学"), given.School(name: "石壕中学"));
        var (person, colleague) = (given.Teacher(birth: "1958-05-15", name: Name), given.Teacher(name: "段云岫"));
        given.Spell(person, school, "2000-09-01", "2014-07-31");
        given.Spell(colleague, school, "2010-09-01");
        given.Changed(person, TeacherAttribute.Employment, "2000-09-01", "2002-08-31", (int)EmploymentForm.Contract);
        given.Leave(person, LeaveKind.Maternity, "2005-03-01", "2005-08-31");
        given.Title(person, HonourTitle.DistrictBackboneTeacher, "2011-06-01", "2015-05-31");
        given.Dual(person, "2012-01-01");
        given.Rotation(person, other, "2010-09-01", "2011-08-31");
        given.Hours(person, 8, "2013-05-01");
        person.Correct(person.Profile with { Status = ServiceStatus.Retired, Email = "luoqinghe@example.com" });
        with?.Invoke(registry);
        await given.StoreAsync();
        var erase = new EraseCase { Registry = registry, School = school, Person = person, Colleague = colleague, Hr = await OfficerAsync(registry), OtherHr = await OfficerAsync(registry) };
        await erase.LeaveTracesAsync();
        return erase;
    }

    public async Task<Guid> AskAsync(ErasureBasis basis = ErasureBasis.RetentionOver, TestUser? by = null)
    {
        await using var hr = Registry.As(by ?? Hr);
        return await hr.Get<IErasureAppService>().CreateAsync(new() { TeacherId = Person.Id, Basis = basis, Reason = $"{Name}的保存期限已满" });
    }

    public async Task ConfirmAsync(Guid request, TestUser? by = null)
    {
        await using var hr = Registry.As(by ?? OtherHr);
        var requests = hr.Get<IRequestAppService>();
        await requests.DecideAsync(request, new() { Act = RequestAct.Approve, ConcurrencyStamp = (await requests.GetAsync(request)).Request.ConcurrencyStamp });
    }

    public async Task CarryOutAsync()
    {
        Registry.Clock.Advance(Request.UndoTime + TimeSpan.FromSeconds(1));
        (await Registry.Services.GetRequiredService<JobRunner>().RunAsync("administration.carry-out-requests")).Outcome.ShouldBe(JobOutcome.Succeeded);
    }

    /// <returns>The request.</returns>
    public async Task<Guid> EraseAsync()
    {
        var request = await AskAsync();
        await ConfirmAsync(request);
        await CarryOutAsync();
        (await ReadAsync(db => db.Set<Request>().Where(r => r.Id == request).Select(r => new { r.State, r.CarriedOutAt }).SingleAsync())).CarriedOutAt.ShouldNotBeNull();
        return request;
    }

    public async Task<T> ReadAsync<T>(Func<RegistryDbContext, Task<T>> read)
    {
        await using var system = Registry.AsSystem();
        return await read(system.Db);
    }

    public async Task LinkAsync()
    {
        await using var system = Registry.AsSystem();
        await system.Get<HistoryChain>().LinkAsync();
    }

    public async Task<(HistoryVerification Result, IReadOnlyList<string> Faults)> VerifyAsync()
    {
        await using var system = Registry.AsSystem();
        var faults = new List<string>();
        var result = await system.Get<HistoryVerifier>().RunAsync(null, f => { faults.Add(f.Fault.ToString()); return Task.CompletedTask; });
        return (result, faults);
    }

    /// <summary>What was counted on a day long past.</summary>
    public async Task<string> FiguresAsync()
    {
        await using var hr = Registry.As(RoleNames.HrOfficer);
        var lines = new List<string>();
        foreach (var day in (DateOnly[])[new(2011, 12, 31), new(2013, 6, 30), new(2014, 12, 31), new(2026, 11, 24)])
            foreach (var figure in (await hr.Get<IIndicatorAppService>().GetListAsync(day)).Items)
                lines.Add($"{day:yyyy-MM-dd} {JsonSerializer.Serialize(figure)}");
        return string.Join('\n', lines);
    }

    /// <summary>Every value of every column of every table, as text: what stands in JSON is unescaped, bytes are hexadecimal.</summary>
    public async Task<IReadOnlyList<string>> DumpAsync()
    {
        await using var system = Registry.AsSystem();
        var lines = new List<string>();
        foreach (var entity in system.Db.Model.GetEntityTypes())
        {
            var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(entity.ClrType).Invoke(system.Db, null)!;
            foreach (var row in await set.IgnoreQueryFilters().AsNoTracking().ToListAsync())
                lines.Add($"{entity.ClrType.Name}: {string.Join(", ", entity.GetProperties().Select(p => $"{p.Name}={Text(p.GetGetter().GetClrValue(row))}"))}");
        }
        return lines;
    }

    public ValueTask DisposeAsync() => Registry.DisposeAsync();

    private static string Text(object? value) => value switch
    {
        null => "null", byte[] bytes => Convert.ToHexString(bytes), DateTime at => at.ToString("O"),
        string { Length: > 0 } text => System.Text.RegularExpressions.Regex.Replace(text, @"\\u([0-9A-Fa-f]{4})", m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString()), _ => value.ToString()!,
    };

    private static async Task<TestUser> OfficerAsync(TestRegistry registry)
    {
        await using var system = registry.AsSystem();
        var account = new Account($"hr-{Guid.CreateVersion7():N}"[..30], "人事干部");
        account.Assign(RoleNames.HrOfficer, null);
        system.Db.Add(account);
        await system.Db.SaveChangesAsync();
        return new(RoleNames.HrOfficer, accountId: account.Id);
    }

    private async Task LeaveTracesAsync()
    {
        await using (var system = Registry.AsSystem())
        {
            var (db, now) = (system.Db, new DateTime(2014, 1, 1, 0, 0, 0, DateTimeKind.Utc));
            var stored = await db.Teachers.SingleAsync(t => t.Id == Person.Id);
            IdNumber = system.Get<IPersonalDataProtector>().Unprotect(stored.PersonKey, stored.SealedIdNumber);
            var account = new Account(stored.Number, Name, Person.Id);
            account.Assign(RoleNames.Teacher, null);
            AccountId = account.Id;
            var request = new Request("Staff.Transfer", new(account.Id, Name));
            request.Submit(new("调动", [new("人事科", RoleNames.HrOfficer, null)]) { TeacherId = Person.Id, TeacherName = Name, Key = $"Staff.Transfer:{Person.Id}" }, """{"reason":"家中"}""", new(account.Id, Name), now, new(2014, 1, 1));
            request.Reject(new(Hr.Id, "人事干部"), $"{Name}已到退休年龄", now);
            db.AddRange(account, request, new Session(account, "10.0.0.9", "Firefox", now), new MailReminder(account.Id, "luoqinghe@example.com", "zh-Hans"));
            db.Add(new EvidenceFile($"{Name}身份证.pdf", EvidenceFormat.Pdf, 1, new('a', 64), null, account.Id));
            db.Add(new InboxMessage(account.Id, "Staff.FaultAnswered", "one", "{}", "/account", now));
            db.Add(new InboxMessage(Hr.Id!.Value, "Staff.FaultReported", "two", JsonSerializer.Serialize(new Dictionary<string, string> { ["Name"] = Name, ["About"] = "职称" }), $"/teachers/{Person.Id}", now));
            await db.SaveChangesAsync();
            foreach (var bytes in (byte[][])[stored.PersonKey, stored.SealedIdNumber, stored.IdNumberHash, stored.SealedPhone!, stored.PhoneHash!]) _secrets.Add(Convert.ToHexString(bytes));
            _secrets.AddRange([Name, FormerName, stored.NameKey, IdNumber, stored.MaskedIdNumber, stored.MaskedPhone!, stored.Number, "luoqinghe", "10.0.0.9", "身份证.pdf", "职称写错了", "更正为高级", "退休年龄"]);
        }
        await WriteHistoryAsync();
        await LinkAsync();
    }

    private async Task WriteHistoryAsync()
    {
        await WriteAsync(Hr, "Staff.CreateTeacher", $"录入{FormerName}", new TeacherAdded(Person.Number, FormerName, "清溪河小学", new(2000, 9, 1), null) { TeacherId = Person.Id, SchoolId = School.Id });
        await WriteAsync(Hr, "Staff.CorrectTeacher", "户口本", new TeacherCorrected([new("姓名", FormerName, Name), new("手机", null, Person.MaskedPhone), new("任教学科", "语文", "数学")]) { TeacherId = Person.Id });
        await WriteAsync(Hr, "Staff.AnswerFault", null, new FaultAnswered(Guid.NewGuid(), "职称写错了", "更正为高级") { TeacherId = Person.Id });
        await WriteAsync(new NamedUser(AccountId, Name), "Staff.ConfirmRecord", null, new RecordConfirmed(new(2013, 1, 1)) { TeacherId = Person.Id });
        await WriteAsync(new NamedUser(AccountId, Name), "Administration.LogIn", null, new AccountLoggedIn(AccountId, Person.Number, "10.0.0.9"));
        await WriteAsync(new NamedUser(AccountId, Name), "Administration.UploadEvidence", null, new EvidenceUploaded(Guid.NewGuid(), $"{Name}身份证.pdf", new('a', 64)));
        await WriteAsync(Hr, "Staff.CorrectTeacher", $"{Name}转告", new TeacherCorrected([new("任教学科", "英语", "数学")]) { TeacherId = Colleague.Id });
        await WriteAsync(Hr, "Staff.Import.Teachers", "名册", new TeacherCorrected([new("职称", "二级教师", "一级教师")]) { TeacherId = Person.Id }, new TeacherCorrected([new("姓名", "段云秀", "段云岫")]) { TeacherId = Colleague.Id });
    }

    private async Task WriteAsync(ICurrentUser by, string kind, string? reason, params HistoryEvent[] events)
    {
        Registry.Clock.Advance(TimeSpan.FromMinutes(1));
        await using var scope = Registry.As(by);
        await scope.Get<UnitOfWork>().RunAsync(kind, reason, recorder =>
        {
            foreach (var e in events) recorder.Record(e);
            return Task.CompletedTask;
        });
    }

    private sealed class NamedUser(Guid accountId, string name) : ICurrentUser
    {
        public bool IsAuthenticated => true;
        public Guid? Id => accountId;
        public string UserName => name;
        public string Name => name;
        public IReadOnlyCollection<string> Roles => [RoleNames.Teacher];
        public Guid? TeacherId => null;
        public DataScope Scope { get; } = new(true, [], null);
    }
}
