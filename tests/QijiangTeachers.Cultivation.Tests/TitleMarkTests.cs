using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Cultivation.Tests;

/// <summary>The title beside the name on the teacher page.</summary>
public sealed class TitleMarkTests
{
    [Theory, EachDatabase]
    public async Task The_highest_title_in_force_on_the_day_stands_beside_the_name(DatabaseProvider provider)
    {
        await using var one = await TitleCase.StartAsync(provider);
        await one.ByHrAsync(s => s.CreateAsync(one.New(HonourTitle.DistrictBackboneTeacher) with { ValidUntil = new(2028, 6, 9) }));
        await one.ByHrAsync(s => s.CreateAsync(one.New(HonourTitle.MunicipalBackboneTeacher, "2026-01-10") with { ValidUntil = new(2027, 1, 9) }));

        (await MarksAsync(one, new(2025, 6, 9))).ShouldBeEmpty();
        (await MarksAsync(one, new(2025, 12, 31))).ShouldBe(["区级骨干教师 · 至 2028-06-09"]);
        (await MarksAsync(one, new(2026, 11, 24))).ShouldBe(["市级骨干教师 · 至 2027-01-09"]);
        (await MarksAsync(one, new(2027, 1, 10))).ShouldBe(["区级骨干教师 · 至 2028-06-09"]);
        (await MarksAsync(one, new(2028, 6, 10))).ShouldBeEmpty();
    }

    private static async Task<IEnumerable<string>> MarksAsync(TitleCase one, DateOnly day)
    {
        await using var hr = one.Registry.As(RoleNames.HrOfficer);
        return (await hr.Get<ITeacherAppService>().GetAsync(one.Teacher.Id, day)).Marks.Select(m => m.Text);
    }
}
