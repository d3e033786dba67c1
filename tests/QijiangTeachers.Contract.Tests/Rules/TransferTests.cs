using QijiangTeachers.Contract.Tests.Judging;
using QijiangTeachers.Contract.Tests.Rosters;
using Shouldly;
using Xunit;
using static QijiangTeachers.Contract.Tests.Rules.OneTeacher;

namespace QijiangTeachers.Contract.Tests.Rules;

/// <summary>"A 教师 row that comes again": transfers, corrections, re-entry.</summary>
public sealed class TransferTests
{
    private static readonly DateOnly LastYear = new(2024, 12, 31);
    private static readonly DateOnly Later = new(2025, 12, 31);

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void A_transfer_ends_the_stored_spell_the_day_before_and_leaves_last_year_as_it_was(Judge judge)
    {
        using var registry = judge.Open();
        registry.Import(One($"学校编码={Fixed.Kindergarten}"));
        Update(registry, One($"学校编码={Fixed.Primary}", "到校日期=2025-09-01"));
        AtKindergarten(registry, LastYear).ShouldBeTrue();
        AtKindergarten(registry, new(2025, 8, 31)).ShouldBeTrue();
        AtKindergarten(registry, new(2025, 9, 1)).ShouldBeFalse();
        registry.People(Codes.Backbone, new(2025, 9, 1), "denominator").ShouldBe(["T1"]);
        registry.People(Codes.Rotation, Later, "denominator").ShouldBeEmpty("the years at the new school begin with the transfer");
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void A_transfer_after_an_earlier_end_keeps_that_end(Judge judge)
    {
        using var registry = judge.Open();
        registry.Import(One($"学校编码={Fixed.Kindergarten}", "在职状态=离职", "离校日期=2025-03-31"));
        Update(registry, One("到校日期=2025-09-01"));
        InService(registry, new(2025, 3, 31)).ShouldBeTrue();
        InService(registry, new(2025, 4, 1)).ShouldBeFalse();
        InService(registry, new(2025, 8, 31)).ShouldBeFalse();
        InService(registry, new(2025, 9, 1)).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void Another_school_and_the_same_start_is_a_correction(Judge judge)
    {
        using var registry = judge.Open();
        registry.Import(One());
        Update(registry, One($"学校编码={Fixed.Kindergarten}"));
        AtKindergarten(registry, new(2010, 9, 1)).ShouldBeTrue();
        registry.People(Codes.Backbone, LastYear, "denominator").ShouldBe(["T1"]);
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void The_same_school_and_another_start_is_a_correction(Judge judge)
    {
        using var registry = judge.Open();
        registry.Import(One());
        Update(registry, One("到校日期=2012-03-01"));
        InService(registry, new(2012, 2, 29)).ShouldBeFalse();
        InService(registry, new(2012, 3, 1)).ShouldBeTrue();
        Update(registry, One("到校日期=2009-03-01"));
        InService(registry, new(2009, 3, 1)).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void Whoever_retires_is_out_of_service_from_the_day_after(Judge judge)
    {
        using var registry = judge.Open();
        registry.Import(One());
        Update(registry, One("在职状态=退休", "离校日期=2025-02"));
        InService(registry, new(2025, 2, 28)).ShouldBeTrue();
        InService(registry, new(2025, 3, 1)).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void In_service_again_at_the_same_school_is_a_new_spell(Judge judge)
    {
        using var registry = judge.Open();
        registry.Import(One("在职状态=离职", "离校日期=2023-08-31"));
        Update(registry, One("到校日期=2025-03-01"));
        InService(registry, new(2023, 8, 31)).ShouldBeTrue();
        InService(registry, new(2024, 6, 1)).ShouldBeFalse();
        InService(registry, new(2025, 3, 1)).ShouldBeTrue();
        registry.People(Codes.Rotation, Later, "denominator").ShouldBeEmpty("the chain was broken");
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void In_service_again_without_a_new_start_is_a_correction(Judge judge)
    {
        using var registry = judge.Open();
        registry.Import(One("在职状态=离职", "离校日期=2023-08-31"));
        Update(registry, One());
        InService(registry, new(2024, 6, 1)).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void A_changed_attribute_corrects_all_dates(Judge judge)
    {
        using var registry = judge.Open();
        registry.Import(One());
        Update(registry, One("用工形式=临聘"));
        registry.People(Codes.Backbone, new(2012, 1, 1), "denominator").ShouldBeEmpty();
    }

    /// <summary>A row in every sheet; the cells given here go into each sheet that has the column.</summary>
    private static Roster Everything(params string[] cells)
    {
        var roster = One("性别=男", "出生日期=1985-05-05", "手机=13812345678", "邮箱=t1@example.com", "职称=一级教师", "职称取得日期=2015.12", "岗位等级=9", "班主任=是",
            "职务=中层", "任职日期=2018-09", "参加工作日期=2007-07", "最高学历=本科", "最高学位=学士", "任教学科=语文", "来源=公开招录", "民族=汉族", "政治面貌=群众");
        string[] For(string sheet, params string[] own)
            => [.. own, .. cells.Where(c => Sheets.Columns[sheet].Any(k => k.Name == c[..c.IndexOf('=', StringComparison.Ordinal)]))];
        roster.Spell("T1", "开始日期=2010-09-01", "用工形式=在编");
        roster.Spell("T1", "开始日期=2007-07-01", "结束日期=2010-08-31", "任职类型=聘用", "备注=分校");
        roster.Leave("T1", For(Sheets.Leave, "结束日期=2023-03"));
        roster.Title("T1", For(Sheets.Title, "有效期至=2025.6", "认定文号=綦教〔2022〕5号"));
        roster.Dual("T1", For(Sheets.Dual, "有效期至=2027-06-09"));
        roster.Hours("T1", For(Sheets.Hours, "类别=1+X", "方式=混合", "应用学时=2.5", "组织单位=教师发展中心", "证书编号=Z-1", "层级=国家级")
            .Where(c => !c.StartsWith("结束", StringComparison.Ordinal)).ToArray());
        roster.Rotation("T1", For(Sheets.Rotation));
        return roster;
    }

    private static bool AtKindergarten(IRegistry registry, DateOnly day) => registry.People(Codes.Kindergarten, day, "denominator").Contains("T1");
}
