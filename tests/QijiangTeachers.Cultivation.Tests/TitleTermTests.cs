using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Credentials.Application;
using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Cultivation.Application.Titles;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Cultivation.Persistence;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Cultivation.Tests;

/// <summary>Recognising, correcting, ending and removing titles.</summary>
public sealed class TitleTermTests
{
    private static readonly DateOnly June = new(2025, 6, 10);

    [Theory, EachDatabase]
    public async Task A_recognition_without_a_last_day_takes_the_term_of_the_rules(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var teacher = registry.Given.TeacherAt(registry.Given.School());
        await registry.Given.StoreAsync();
        await using var hr = registry.As(RoleNames.HrOfficer);
        var titles = hr.Get<ITitleTermAppService>();

        (await titles.CreateAsync(New(teacher.Number, HonourTitle.DistrictBackboneTeacher))).ValidUntil.ShouldBe(new DateOnly(2028, 6, 9));
        (await titles.CreateAsync(New(teacher.Number, HonourTitle.MunicipalMasterTeacher))).ValidUntil.ShouldBe(new DateOnly(2030, 6, 9));
        (await titles.CreateAsync(New(teacher.Number, HonourTitle.SpecialGradeTeacher))).State.ShouldBe(RecognitionState.InForce);
        var unknown = await titles.CreateAsync(New(teacher.Number, HonourTitle.DistrictMasterTeacher) with { TermUnknown = true });
        (unknown.ValidUntil, unknown.State).ShouldBe((null, RecognitionState.TermUnknown));
    }

    private static CreateTitleTermDto New(string teacherNo, HonourTitle title) => new() { TeacherNo = teacherNo, Title = title, RecognisedOn = June };
}
