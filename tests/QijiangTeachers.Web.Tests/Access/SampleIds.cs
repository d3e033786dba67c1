using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Domain.ApiClients;
using QijiangTeachers.Administration.Domain.Evidence;
using QijiangTeachers.Administration.Domain.ExternalLogins;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Files;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Notifications.Domain;
using QijiangTeachers.Staff.Application.Faults;
using QijiangTeachers.Staff.Application.Transfers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing.Building;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Web.Tests.Access;

/// <summary>One record of every kind in one school.</summary>
internal sealed partial class SampleIds
{
    private const string SomeJob = "kernel.prune-run-log";

    // What addresses name that is no record.
    private static readonly Dictionary<string, string> Words = new() { ["code"] = IndicatorCodes.DistrictBackbone, ["path"] = "", ["documentName"] = "v1", ["year"] = "2025", ["key"] = SomeJob };

    // Addresses that are named otherwise than the records they show.
    private static readonly Dictionary<string, string> Aliases = new()
    {
        ["titles"] = "title-terms", ["hours"] = "hour-entries", ["rotations"] = "rotation-placements", ["hour-balances"] = "teachers", ["faults"] = "fault-reports",
        ["me"] = "fault-reports", ["imports"] = "roster-imports", ["merges"] = "teacher-merges", ["tasks"] = "job-runs", ["inbox"] = "messages",
        ["link-requests"] = "external-login-requests",
    };

    private readonly Dictionary<string, Guid> _byGroup = [];

    /// <summary>The address of a record of this school: <c>{id}</c> is the group's, <c>{spellId}</c> a spell's.</summary>
    public string Fill(Door door) => Parameter().Replace(door.Template, m => WordOf(door, m.Groups[1].Value) ?? Of(door, m.Groups[1].Value).ToString());

    /// <summary>The address of a record that isn't there.</summary>
    public static string FillUnknown(Door door) => Parameter().Replace(door.Template, m => WordOf(door, m.Groups[1].Value) ?? Guid.CreateVersion7().ToString());

    private static string? WordOf(Door door, string parameter) => (door.Group, parameter) switch
    {
        ("status", "code") => "404",
        ("jobs", "id") => Words["key"],
        _ => Words.GetValueOrDefault(parameter),
    };

    private Guid Of(Door door, string parameter)
    {
        var group = parameter != "id" ? parameter[..^2] + "s" : door.Template.Contains("/transcript/", StringComparison.Ordinal) ? "teachers" : Aliases.GetValueOrDefault(door.Group, door.Group);
        return _byGroup.TryGetValue(group, out var id) ? id : throw new InvalidOperationException($"{door.Name}: say in SampleIds which record of '{group}' its {{{parameter}}} is.");
    }

    /// <summary>What only the own school may see; that there is a school, everybody may know.</summary>
    public IEnumerable<Guid> Secret => _byGroup.Where(p => p.Key != "schools" && !OfTheDistrict.Contains(p.Key)).Select(p => p.Value);

    /// <summary>Groups whose records belong to no school.</summary>
    public static IReadOnlyList<string> OfTheDistrict { get; } =
        ["processes", "audit", "jobs", "api-clients", "plans", "credit-rule-sets", "tier-rule-sets", "school-clusters", "education-groups"];

    public static async Task<SampleIds> MakeAsync(RegistryDbContext db, Guid schoolId, IReadOnlyList<Teacher> staff, Guid otherSchoolId, string userName, ContentStore store)
    {
        var make = new FactsMaker();
        var teacher = staff[0];
        var (school, other) = (await db.Set<School>().SingleAsync(s => s.Id == schoolId), await db.Set<School>().SingleAsync(s => s.Id == otherSchoolId));
        var title = make.Title(teacher, HonourTitle.DistrictBackboneTeacher, "2024-06-10", "2027-06-09");
        make.Dual(teacher, "2023-01-01");
        var hours = make.Hours(teacher, 8, "2026-05-01");
        make.Rotation(teacher, other, "2024-09-01");
        make.Leave(teacher, LeaveKind.Sickness, "2025-03-01", "2025-04-01");
        await FactsStore.StoreAsync(db, make.Facts);
        var ids = new SampleIds();
        ids.AddFacts(make, teacher, school, title, hours);
        var (survivor, absorbed) = (teacher, staff[^1]);
        (ids._byGroup["survivors"], ids._byGroup["absorbeds"]) = (survivor.Id, absorbed.Id);
        ids._byGroup["teacher-merges"] = db.Add(new TeacherMerge(absorbed, survivor, null, null, "同一人", Guid.CreateVersion7(), new(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc), "人事科")).Entity.Id;
        ids._byGroup["duplicates"] = db.Add(new NotSamePerson(new(survivor, absorbed), "双胞胎", "人事科")).Entity.Id;
        ids._byGroup["spells"] = (await db.Set<Spell>().FirstAsync(s => s.TeacherId == teacher.Id)).Id;
        ids._byGroup["processes"] = ids._byGroup["audit"] = (await db.Set<Process>().OrderBy(p => p.Id).FirstAsync()).Id;
        var account = await db.Set<Account>().SingleAsync(a => a.UserName == userName);
        ids._byGroup["accounts"] = account.Id;
        ids.AddLogins(db, schoolId, account);
        ids._byGroup["api-clients"] = db.Add(LetIn(school)).Entity.Id;
        await ids.AddRulesAsync(db);
        ids._byGroup["roster-imports"] = Import(db, school, account);
        ids._byGroup["fault-reports"] = db.Add(new FaultReport(teacher.Id, "profile:职称", "职称", "职称不对")).Entity.Id;
        ids._byGroup["messages"] = db.Add(new InboxMessage(account.Id, "Staff.FaultAnswered", $"sample:{schoolId}", "{}", "/account", account.CreationTime)).Entity.Id;
        ids._byGroup["school-clusters"] = db.Add(new SchoolCluster($"{school.Name}学区")).Entity.Id;
        ids._byGroup["education-groups"] = db.Add(new EducationGroup($"{school.Name}教育集团")).Entity.Id;
        ids._byGroup["school-reorganisations"] = Split(db, school);
        ids._byGroup["job-runs"] = Order(db, account);
        ids._byGroup["evidence-files"] = await ProofAsync(db, store, account);
        var proof = ids._byGroup["evidence-files"];
        ids._byGroup["requests"] = ids._byGroup["transfer-requests"]
            = Ask(db, "Staff.Transfer", new TransferRequestDto { TeacherId = teacher.Id, SchoolId = school.Id, From = new(2027, 3, 1), Reason = "照顾家庭" }, teacher, school, account, proof);
        ids._byGroup["fault-requests"] = Ask(db, "Staff.Fault", new FaultRequestDto { Fact = "profile:职称", About = "职称", Text = "不对", Evidence = [proof] }, teacher, school, account, proof);
        ids._byGroup["stand-ins"] = db.Add(new StandIn(account.Id, account.DisplayName, account.Id, account.DisplayName, new(2026, 1, 1), new(2026, 12, 31))).Entity.Id;
        await db.SaveChangesAsync();
        return ids;
    }

    private void AddFacts(FactsMaker make, Teacher teacher, School school, TitleTerm title, HourEntry hours)
    {
        _byGroup["teachers"] = teacher.Id;
        _byGroup["schools"] = school.Id;
        _byGroup["title-terms"] = title.Id;
        _byGroup["dual-qualifications"] = make.Facts.DualQualifications[0].Id;
        _byGroup["hour-entries"] = hours.Id;
        _byGroup["rotation-placements"] = make.Facts.Placements[0].Id;
        _byGroup["leaves"] = make.Facts.Leaves[0].Id;
    }

    private async Task AddRulesAsync(RegistryDbContext db)
    {
        _byGroup["plans"] = (await db.Set<Plan>().OrderBy(p => p.Id).FirstAsync()).Id;
        _byGroup["credit-rule-sets"] = (await db.Set<CreditRuleSet>().OrderBy(r => r.Id).FirstAsync()).Id;
        _byGroup["tier-rule-sets"] = (await db.Set<TierRuleSet>().OrderBy(r => r.Id).FirstAsync()).Id;
    }

    private void AddLogins(RegistryDbContext db, Guid schoolId, Account account)
    {
        var identity = new ExternalIdentity("https://id.example", $"s-{schoolId}", "某某", null);
        _byGroup["externalLogins"] = db.Add(new ExternalLogin(account.Id, identity, LinkProof.Review, account.CreationTime)).Entity.Id;
        _byGroup["external-login-requests"] = db.Add(new ExternalLoginRequest(identity with { Subject = $"r-{schoolId}" }, account.UserName, account.Id, "核对", account.CreationTime)).Entity.Id;
    }

    private static ApiClient LetIn(School school)
    {
        var client = new ApiClient($"qj-{school.Code}");
        client.Describe(new("平台", "同步", "某人", ["teachers.read"], false, [school.Id], null, new(2099, 1, 1)));
        return client;
    }

    private static Guid Split(RegistryDbContext db, School school)
    {
        var act = db.Add(new SchoolReorganisation(ReorganisationKind.Split, school, new(2026, 9, 1), "分设", Guid.CreateVersion7(), new(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc), "人事科")).Entity;
        return act.Id;
    }

    private static Guid Import(RegistryDbContext db, School school, Account by)
    {
        var at = new DateTime(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc);
        var import = db.Add(new RosterImport(Guid.CreateVersion7(), $"{school.Name}名册.xlsx", 1, new string('0', 64), by.Id, by.UserName, at, at.AddDays(1))).Entity;
        db.Add(new RosterImportSchool(import.Id, school.Id));
        return import.Id;
    }

    private static Guid Ask(RegistryDbContext db, string kind, object wish, Teacher teacher, School school, Account by, Guid proof)
    {
        var request = new Request(kind, new(by.Id, by.DisplayName));
        request.Submit(new("申请", [new("校长", RoleNames.Principal, school.Id)]) { TeacherId = teacher.Id, TeacherName = teacher.Name, Evidence = [proof] }, JsonSerializer.Serialize(wish, JsonSerializerOptions.Web),
            new(by.Id, by.DisplayName), new(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc), new(2026, 9, 1));
        return db.Add(request).Entity.Id;
    }

    private static async Task<Guid> ProofAsync(RegistryDbContext db, ContentStore store, Account by)
    {
        var sha256 = await store.SaveAsync("%PDF-1.7"u8.ToArray());
        return db.Add(new EvidenceFile("证明.pdf", EvidenceFormat.Pdf, 8, sha256, (new PictureHash(0), sha256), by.Id)).Entity.Id;
    }

    // Orders are made by the runner alone.
    private static Guid Order(RegistryDbContext db, Account by)
    {
        var run = db.Entry((JobRun)Activator.CreateInstance(typeof(JobRun), nonPublic: true)!);
        run.Property(r => r.Id).CurrentValue = Guid.CreateVersion7();
        run.Property(r => r.Key).CurrentValue = SomeJob;
        run.Property(r => r.State).CurrentValue = JobRunState.Succeeded;
        run.Property(r => r.OnRequest).CurrentValue = true;
        run.Property(r => r.RequestedById).CurrentValue = by.Id;
        run.Property(r => r.RequestedBy).CurrentValue = by.UserName;
        run.Property(r => r.CreatedAt).CurrentValue = new DateTime(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc);
        run.State = EntityState.Added;
        return run.Entity.Id;
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parameter();
}
