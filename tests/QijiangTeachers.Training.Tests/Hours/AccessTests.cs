using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Testing.Databases;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Tests.Hours;

/// <summary>Who may write and see what.</summary>
public sealed class AccessTests
{
    [Theory, EachDatabase]
    public async Task A_clerk_records_school_training_of_the_own_school_alone(DatabaseProvider provider)
    {
        await using var one = await HourEntryCase.StartAsync(provider);
        (await one.ByAsync(RoleNames.SchoolClerk, one.School.Id, s => s.CreateAsync(one.New(level: TrainingLevel.School)))).Level.ShouldBe(TrainingLevel.School);
        await Should.ThrowAsync<PermissionDeniedException>(() => one.ByAsync(RoleNames.SchoolClerk, one.School.Id, s => s.CreateAsync(one.New(level: TrainingLevel.District))));
        var unknown = await Should.ThrowAsync<InputInvalidException>(() => one.ByAsync(RoleNames.SchoolClerk, one.School.Id, s => s.CreateAsync(one.New(level: TrainingLevel.School, teacher: one.Stranger))));
        unknown.Errors.ShouldHaveSingleItem().Field.ShouldBe("TeacherNo");
    }

    [Theory, EachDatabase]
    public async Task A_clerk_changes_no_entry_of_a_higher_level_nor_of_another_school(DatabaseProvider provider)
    {
        await using var one = await HourEntryCase.StartAsync(provider);
        var district = await one.RecordedAsync();
        var foreign = await one.ByTrainerAsync(s => s.CreateAsync(one.New(level: TrainingLevel.School, teacher: one.Stranger)));
        await Should.ThrowAsync<PermissionDeniedException>(() => one.ByAsync(RoleNames.SchoolClerk, one.School.Id, s => s.ReverseAsync(district.Id, new() { Reason = "多记" })));
        await Should.ThrowAsync<EntityNotFoundException>(() => one.ByAsync(RoleNames.SchoolClerk, one.School.Id, s => s.ReverseAsync(foreign.Id, new() { Reason = "多记" })));
        (await one.LedgerAsync()).Count.ShouldBe(2);
    }

    [Theory, EachDatabase]
    public async Task Everybody_sees_the_lines_of_the_own_scope(DatabaseProvider provider)
    {
        await using var one = await HourEntryCase.StartAsync(provider);
        await one.RecordedAsync();
        var foreign = await one.ByTrainerAsync(s => s.CreateAsync(one.New(teacher: one.Stranger)));
        (await one.ByAsync(RoleNames.HrOfficer, null, s => s.GetListAsync(new()))).TotalCount.ShouldBe(2);
        foreach (var (role, school, teacher) in new (string, Guid?, Guid?)[] { (RoleNames.Principal, one.School.Id, null), (RoleNames.SchoolClerk, one.School.Id, null), (RoleNames.Teacher, null, one.Teacher.Id) })
        {
            (await one.ByAsync(role, school, s => s.GetListAsync(new()), teacher)).Items.ShouldHaveSingleItem().TeacherId.ShouldBe(one.Teacher.Id);
            (await one.ByAsync(role, school, s => s.GetListAsync(new() { SchoolId = one.Other.Id }), teacher)).TotalCount.ShouldBe(0);
            await Should.ThrowAsync<EntityNotFoundException>(() => one.ByAsync(role, school, s => s.GetAsync(foreign.Id), teacher));
        }
    }

    [Theory]
    [InlineData(RoleNames.Principal)]
    [InlineData(RoleNames.Teacher)]
    public async Task Principals_and_teachers_record_nothing(string role)
    {
        await using var one = await HourEntryCase.StartAsync(DatabaseProvider.Sqlite);
        await Should.ThrowAsync<PermissionDeniedException>(() => one.ByAsync(role, role == RoleNames.Principal ? one.School.Id : null, s => s.CreateAsync(one.New(level: TrainingLevel.School)), one.Teacher.Id));
    }

    [Theory]
    [InlineData(RoleNames.Operator)]
    [InlineData(RoleNames.Auditor)]
    [InlineData(RoleNames.Reviewer)]
    public async Task Others_see_no_hours(string role)
    {
        await using var one = await HourEntryCase.StartAsync(DatabaseProvider.Sqlite);
        await Should.ThrowAsync<PermissionDeniedException>(() => one.ByAsync(role, null, s => s.GetListAsync(new())));
    }
}
