using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing.Building;

namespace QijiangTeachers.Testing.Web;

/// <summary>Two schools with three people each, and an account per role; all of them invented.</summary>
public sealed class TestDistrict
{
    public const string Password = "Test-Password-1";

    public Guid SchoolA { get; private init; }
    public Guid SchoolB { get; private init; }
    public IReadOnlyList<Teacher> OfA { get; private init; } = [];
    public IReadOnlyList<Teacher> OfB { get; private init; } = [];

    public static async Task<TestDistrict> CreateAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<RegistryDbContext>();
        School a = new("2150000001", "清溪河小学", "500110"), b = new("3150000002", "石壕中学", "500110");
        db.AddRange(a, b);
        AddYear(db, a, SchoolKind.Primary);
        AddYear(db, b, SchoolKind.LowerSecondary);
        var district = new TestDistrict { SchoolA = a.Id, SchoolB = b.Id, OfA = Staff(services, db, a, "A"), OfB = Staff(services, db, b, "B") };
        await db.SaveChangesAsync();
        Add(services, db, "teacher", RoleNames.Teacher, null, district.OfA[0].Id);
        Add(services, db, "clerk", RoleNames.SchoolClerk, a.Id);
        Add(services, db, "principal", RoleNames.Principal, a.Id, district.OfA[1].Id);
        Add(services, db, "principal-b", RoleNames.Principal, b.Id);
        Add(services, db, "trainer", RoleNames.TrainingOfficer);
        Add(services, db, "hr", RoleNames.HrOfficer);
        Add(services, db, "reviewer", RoleNames.Reviewer);
        Add(services, db, "operator", RoleNames.Operator);
        Add(services, db, "auditor", RoleNames.Auditor);
        await db.SaveChangesAsync();
        return district;
    }

    public static Account Add(IServiceProvider services, RegistryDbContext db, string userName, string role, Guid? schoolId = null, Guid? teacherId = null)
    {
        var account = new Account(userName, "某" + userName, teacherId);
        account.Assign(role, schoolId);
        account.SetPassword(services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, Password));
        db.Add(account);
        return account;
    }

    private static List<Teacher> Staff(IServiceProvider services, RegistryDbContext db, School school, string prefix)
    {
        var protector = services.GetRequiredService<Kernel.Security.IPersonalDataProtector>();
        var people = new List<Teacher>();
        for (var i = 1; i <= 3; i++)
        {
            var teacher = NewTeacher(protector, $"{prefix}{i:000}", $"欧阳{prefix}{i}");
            teacher.WorkAt(school.Id);
            var spell = new Spell(teacher.Id, school.Id, SpellKind.Main, new EffectivePeriod(new(2015, 9, 1), EffectivePeriod.Open), Guid.CreateVersion7());
            teacher.Follow(spell);
            db.AddRange(teacher, spell);
            db.AddRange(ServiceHistory.Segments(teacher.Profile, [spell], []));
            db.AddRange(ServiceHistory.Gaps(teacher.Id, [spell]));
            people.Add(teacher);
        }
        return people;
    }

    private static void AddYear(RegistryDbContext db, School school, SchoolKind kind)
    {
        var year = new SchoolYearFact(school.Id, 2015, Guid.CreateVersion7()) { Name = school.Name, Kind = kind, Ownership = Ownership.Public, Locality = Locality.Town, EstablishmentQuota = 3 };
        school.FollowLatest(year);
        db.Add(year);
        db.AddRange(SchoolCalendar.Derive(school.Id, [year]));
    }

    private static Teacher NewTeacher(Kernel.Security.IPersonalDataProtector protector, string number, string name)
    {
        var (key, birth) = (protector.CreatePersonKey(), new DateOnly(1980, 1, 1));
        var id = ResidentId.Parse(InventedIdentity.Number(birth, number[^1] - '0' + (number[0] - 'A') * 10, Sex.Female));
        var identity = new SealedIdentity(key, protector.Protect(key, id.Value), protector.Hash(id.Value), id.Masked, null, null, null);
        return new(number, new TeacherProfile
        {
            Name = name, Sex = Sex.Female, BirthDate = birth, Category = StaffCategory.FullTimeTeacher, Employment = EmploymentForm.Established,
            Stage = SchoolStage.Primary, Subject = "语文", Status = ServiceStatus.InService,
        }, identity);
    }
}
