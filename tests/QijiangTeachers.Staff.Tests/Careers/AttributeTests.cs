using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing.Databases;
using static QijiangTeachers.Staff.Tests.Careers.CareerCase;

namespace QijiangTeachers.Staff.Tests.Careers;

public sealed class AttributeTests
{
    [Theory, EachDatabase]
    public async Task A_dated_change_holds_from_its_day_and_leaves_the_past_as_it_was(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        await ChangeAsync(c, TeacherAttribute.Category, "行政人员", "2024-03-01");
        (await c.SegmentsAsync(s => s.Category)).ShouldBe(["2015-09-01 FullTimeTeacher", "2024-03-01 Administrative"]);
        (await c.HistoryAsync()).ShouldBe(["Staff.ChangeAttribute: Staff.TeacherAttributeChanged 2024-03-01 变更"]);
        (await ChangeAsync(c, TeacherAttribute.Category, "行政人员", "2024-03-01")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_change_between_two_others_holds_until_the_next()
    {
        await using var c = await StartAsync();
        await ChangeAsync(c, TeacherAttribute.Title, "一级教师", "2018-01-01");
        await ChangeAsync(c, TeacherAttribute.Title, "高级教师", "2024-01-01");
        await ChangeAsync(c, TeacherAttribute.Title, "二级教师", "2016-01-01");
        (await c.SegmentsAsync(s => s.Title)).ShouldBe(["2015-09-01 ", "2016-01-01 SecondGrade", "2018-01-01 FirstGrade", "2024-01-01 Senior"]);
    }

    [Fact]
    public async Task A_change_on_the_day_of_an_earlier_one_replaces_it()
    {
        await using var c = await StartAsync();
        await ChangeAsync(c, TeacherAttribute.Title, "一级教师", "2018-01-01");
        await ChangeAsync(c, TeacherAttribute.Title, "高级教师", "2024-01-01");
        await ChangeAsync(c, TeacherAttribute.Title, "二级教师", "2018-01-01");
        (await c.SegmentsAsync(s => s.Title)).ShouldBe(["2015-09-01 ", "2018-01-01 SecondGrade", "2024-01-01 Senior"]);
    }

    [Fact]
    public async Task A_spell_that_says_the_value_itself_keeps_what_it_said_before_the_change()
    {
        await using var c = await StartAsync(with: (r, t, _, second)
            => r.Given.Spell(t, second, "2010-09-01", "2015-08-31", own: new(StaffCategory.TeachingSupport, null, null, null, null)));
        await ChangeAsync(c, TeacherAttribute.Category, "教研人员", "2024-03-01");
        (await c.SegmentsAsync(s => s.Category)).ShouldBe(["2010-09-01 TeachingSupport", "2015-09-01 FullTimeTeacher", "2024-03-01 TeachingResearcher"]);
    }

    [Fact]
    public async Task A_correction_holds_on_all_dates()
    {
        await using var c = await StartAsync();
        await CorrectAsync(c, p => p with { Category = StaffCategory.Administrative, Subject = "数学" });
        (await c.SegmentsAsync(s => s.Category)).ShouldBe(["2015-09-01 Administrative"]);
        (await c.HistoryAsync()).ShouldBe(["Staff.CorrectTeacher: Staff.TeacherCorrected 2015-09-01 填错"]);
        (await CorrectAsync(c, p => p)).ShouldBeFalse();
        (await c.HistoryAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Facts_of_any_day_and_years_of_service_follow_from_the_facts()
    {
        await using var c = await StartAsync(with: (r, t, _, second) => r.Given.Spell(t, second, "2026-09-01", "2027-08-31", SpellKind.SupportTeaching));
        await ChangeAsync(c, TeacherAttribute.Title, "高级教师", "2024-01-01");
        await using var hr = c.Registry.As(RoleNames.HrOfficer);
        var then = await hr.Get<ITeacherAppService>().GetAsync(c.Id, Day("2023-08-31"));
        then.Facts.Title.ShouldBeNull();
        then.Facts.Placements.ShouldBeEmpty();
        (then.Years.TeachingMonths, then.Years.MonthsAtSchool, then.Years.RuralMonths).ShouldBe((96, 96, 0));
        then.Years.RetiresOn.ShouldBe(Day("2043-05-15"));   // 55 and 36 months
        var now = await hr.Get<ITeacherAppService>().GetAsync(c.Id);
        now.Facts.Placements.Single().SchoolName.ShouldBe("石壕中学");
        (now.Years.RetirementAge, now.Years.RetirementDelayMonths, now.Years.RetiresOn).ShouldBe((60, 36, Day("2048-05-15")));
    }

    [Fact]
    public async Task An_unknown_word_is_refused()
    {
        await using var c = await StartAsync();
        (await Should.ThrowAsync<BusinessException>(() => ChangeAsync(c, TeacherAttribute.Employment, "正式", "2024-01-01"))).Code.ShouldEndWith(":0020");
        (await Should.ThrowAsync<BusinessException>(() => ChangeAsync(c, TeacherAttribute.Category, null, "2024-01-01"))).Code.ShouldEndWith(":0020");
    }

    private static async Task<bool> ChangeAsync(CareerCase c, TeacherAttribute attribute, string? value, string from)
        => (await c.HrAsync((s, stamp) => s.ChangeAttributeAsync(c.Id, new() { Attribute = attribute, Value = value, From = Day(from), Reason = "变更", ConcurrencyStamp = stamp }))).Changed;

    private static async Task<bool> CorrectAsync(CareerCase c, Func<TeacherProfile, TeacherProfile> change)
    {
        var stamp = await c.StampAsync();
        await using var hr = c.Registry.As(RoleNames.HrOfficer);
        var profile = (await hr.Get<ITeacherAppService>().GetAsync(c.Id)).Profile;
        return (await hr.Get<ITeacherRecordAppService>().UpdateAsync(c.Id, UpdateTeacherDto.From(change(profile), stamp) with { Reason = "填错" })).Changed;
    }
}
