using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Building;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Staff.Tests.Records;

public sealed class RecordTests
{
    private static readonly string IdNumber = InventedIdentity.Number(new(1990, 3, 4), 77, Sex.Male);

    [Theory, EachDatabase]
    public async Task A_new_person_is_entered_once_even_by_a_double_click(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var school = registry.Given.School();
        await registry.Given.StoreAsync();
        var made = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => CreateAsync(registry, school, "T-1"))));
        made.Select(m => m.Id).Distinct().Count().ShouldBe(1);
        made.Count(m => m.Changed).ShouldBe(1);
        await using var system = registry.AsSystem();
        var teacher = await system.Db.Teachers.SingleAsync();
        (teacher.BirthDate, teacher.Sex, teacher.CurrentSchoolId).ShouldBe((new DateOnly(1990, 3, 4), Sex.Male, school.Id));
        (await system.Db.Set<ProcessEvent>().Where(e => e.TeacherId == teacher.Id).Select(e => e.Type).ToListAsync()).ShouldBe(["Staff.TeacherAdded"]);
        (await system.Db.ServiceSegments.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Numbers_belong_to_one_person()
    {
        await using var registry = await TestRegistry.StartAsync();
        var school = registry.Given.School();
        await registry.Given.StoreAsync();
        await CreateAsync(registry, school, "T-1");
        (await Should.ThrowAsync<BusinessException>(() => CreateAsync(registry, school, "T-2"))).Code.ShouldEndWith(":0013");
        (await Should.ThrowAsync<BusinessException>(() => CreateAsync(registry, school, "T-1", InventedIdentity.Number(new(1991, 1, 1), 5, Sex.Male)))).Code.ShouldEndWith(":0012");
        (await Should.ThrowAsync<InputInvalidException>(() => CreateAsync(registry, school, "T-3", "500110199003040771"))).Errors.Single().Field.ShouldBe("IdNumber");
    }

    [Fact]
    public async Task A_clerk_enters_people_of_the_own_school_only()
    {
        await using var registry = await TestRegistry.StartAsync();
        var (own, other) = (registry.Given.School(), registry.Given.School());
        await registry.Given.StoreAsync();
        await Should.ThrowAsync<EntityNotFoundException>(() => CreateAsync(registry, other, "T-1", role: RoleNames.SchoolClerk, scope: own.Id));
        (await CreateAsync(registry, own, "T-1", role: RoleNames.SchoolClerk, scope: own.Id)).Changed.ShouldBeTrue();
    }

    [Theory, EachDatabase]
    public async Task Numbers_are_sealed_masked_and_shown_in_full_for_a_reason_that_is_logged(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var school = registry.Given.School();
        await registry.Given.StoreAsync();
        var id = (await CreateAsync(registry, school, "T-1")).Id;
        await using var hr = registry.As(RoleNames.HrOfficer);
        (await hr.Get<ITeacherAppService>().GetAsync(id)).MaskedIdNumber.ShouldBe($"{IdNumber[..3]}***********{IdNumber[^4..]}");
        (await hr.Get<ITeacherRecordAppService>().RevealAsync(id, new() { Reason = "办理社保" })).ShouldBe(new RevealedIdentityDto(IdNumber, "13900001234"));
        var reads = await hr.Db.Set<Process>().Where(p => p.Kind == "Staff.Reveal").ToListAsync();
        reads.Single().Reason.ShouldBe("办理社保");
        (await hr.Db.Set<ProcessEvent>().Where(e => e.ProcessId == reads[0].Id).Select(e => e.TeacherId).SingleAsync()).ShouldBe(id);
        (await hr.Db.Set<ProcessEvent>().Select(e => e.Data).ToListAsync()).ShouldAllBe(d => !d.Contains(IdNumber) && !d.Contains("13900001234"));
        await using var principal = registry.As(RoleNames.Principal, school.Id);
        await Should.ThrowAsync<PermissionDeniedException>(() => principal.Get<ITeacherRecordAppService>().RevealAsync(id, new() { Reason = "想看看" }));
        await using var other = registry.As(RoleNames.SchoolClerk, Guid.NewGuid());
        await Should.ThrowAsync<EntityNotFoundException>(() => other.Get<ITeacherRecordAppService>().RevealAsync(id, new() { Reason = "想看看" }));
    }

    [Fact]
    public async Task A_corrected_id_number_changes_birth_and_sex_and_the_history_keeps_masks()
    {
        await using var registry = await TestRegistry.StartAsync();
        var school = registry.Given.School();
        await registry.Given.StoreAsync();
        var made = await CreateAsync(registry, school, "T-1");
        var right = InventedIdentity.Number(new(1990, 3, 5), 78, Sex.Female);
        await using var hr = registry.As(RoleNames.HrOfficer);
        var input = new CorrectIdentityDto { IdNumber = right, Reason = "录错", ConcurrencyStamp = made.ConcurrencyStamp };
        (await hr.Get<ITeacherRecordAppService>().CorrectIdentityAsync(made.Id, input)).Changed.ShouldBeTrue();
        (await hr.Get<ITeacherRecordAppService>().CorrectIdentityAsync(made.Id, input)).Changed.ShouldBeFalse();
        var read = await hr.Get<ITeacherAppService>().GetAsync(made.Id);
        (read.Profile.BirthDate, read.Profile.Sex).ShouldBe((new DateOnly(1990, 3, 5), Sex.Female));
        var line = (await hr.Get<ITeacherAppService>().GetTimelineAsync(made.Id, new())).Items.Single(e => e.Changes.Count > 0);
        line.Changes.Select(v => v.Name).ShouldBe(["身份证号", "性别", "出生日期"]);
        line.Changes[0].After.ShouldBe($"{right[..3]}***********{right[^4..]}");
    }

    private static async Task<Application.ChangeResultDto> CreateAsync(TestRegistry registry, School school, string number, string? id = null, string role = RoleNames.HrOfficer, Guid? scope = null)
    {
        await using var user = registry.As(role, scope);
        return await user.Get<ITeacherRecordAppService>().CreateAsync(new()
        {
            Number = number, Name = "罗青禾", IdNumber = id ?? IdNumber, Phone = "13900001234", SchoolId = school.Id, ArrivedOn = new(2020, 9, 1),
            Category = StaffCategory.FullTimeTeacher, Employment = EmploymentForm.Established, Reason = "新招录",
        });
    }
}
