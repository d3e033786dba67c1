using QijiangTeachers.Contract.Tests.Judging;
using QijiangTeachers.Contract.Tests.Rosters;
using Shouldly;
using Xunit;

namespace QijiangTeachers.Contract.Tests.Rules;

/// <summary>The numbers themselves, each from a district small enough to count by hand.</summary>
public sealed class FigureTests
{
    private static readonly DateOnly Day = new(2025, 6, 9);

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void An_empty_district_counts_nobody_and_has_no_shares(Judge judge)
    {
        var figures = Of(judge, _ => { }, Day);
        foreach (var code in Codes.Counts)
            figures[code].ShouldBe(new Figure(0, null, null, 0, 0), code);
        figures[Codes.Backbone].ShouldBe(new Figure(null, 0, 0));
        figures[Codes.Dual].ShouldBe(new Figure(null, 0, 0));
        figures[Codes.Kindergarten].ShouldBe(new Figure(null, 0, 0));
        figures[Codes.Hours].ShouldBe(new Figure(null, 0, 0));
        figures[Codes.Rotation].ShouldBe(new Figure(null, 0, 0));
        figures[Codes.RotationBackbone].ShouldBe(new Figure(null, 0, 0));
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void A_tier_shows_exclusive_inclusive_and_recognised_since_2021(Judge judge)
    {
        var figures = Of(judge, r =>
        {
            r.Teacher("T1");   // district alone
            r.Title("T1");
            r.Title("T1", "称号=区学科首席", "认定日期=2019-01-01");   // twice in one tier is once
            r.Teacher("T2");   // district and above: exclusive above, inclusive in both
            r.Title("T2", "认定日期=2020-12-31");
            r.Title("T2", "称号=市级骨干教师", "认定日期=2021-01-01");
            r.Teacher("T3", "在职状态=退休", "离校日期=2024-08-31");   // recognised since 2021, no longer in service
            r.Title("T3", "认定日期=2021-01-01");
            r.Teacher("T4");   // recognised since 2021, expired, withdrawn
            r.Title("T4", "认定日期=2021-03-01", "有效期至=2024-02-28");
            r.Title("T4", "称号=区学科首席", "认定日期=2022-03-01", "终止日期=2023-01-01");
            r.Teacher("T5");   // recognised the day after D
            r.Title("T5", "认定日期=2025-06-10");
        }, Day);
        figures[Codes.District].ShouldBe(new Figure(1, null, null, 2, 3));   // T1, T3 and T4 since 2021
        figures[Codes.Outstanding].ShouldBe(new Figure(1, null, null, 1, 1));
        figures[Codes.Educator].ShouldBe(new Figure(0, null, null, 0, 0));
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void Recognised_since_2021_counts_from_the_first_of_January_2021_to_D(Judge judge)
    {
        Action<Roster> write = r =>
        {
            foreach (var (number, day) in new[] { ("T1", "2020-12-31"), ("T2", "2021-01-01"), ("T3", "2021-06-09"), ("T4", "2021-06-10") })
            {
                r.Teacher(number);
                r.Title(number, $"认定日期={day}");
            }
        };
        Of(judge, write, new(2021, 6, 9))[Codes.District].ShouldBe(new Figure(3, null, null, 3, 2));
        Of(judge, write, new(2020, 12, 31))[Codes.District].ShouldBe(new Figure(1, null, null, 1, 0));
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void Backbone_share_is_a_percentage_with_one_decimal_half_away_from_zero(Judge judge)
    {
        // 1 of 16 = 6.25 %: to even would be 6.2
        Of(judge, r => Teachers(r, 16, titled: 1), Day)[Codes.Backbone].ShouldBe(new Figure(6.3m, 1, 16));
        // 1 of 3 = 33.33 %
        Of(judge, r => Teachers(r, 3, titled: 1), Day)[Codes.Backbone].ShouldBe(new Figure(33.3m, 1, 3));
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void Dual_qualified_share_shows_beside_it_all_full_time_teachers_of_those_schools(Judge judge)
    {
        var figure = Of(judge, r =>
        {
            foreach (var (number, course, dual) in new[] { ("T1", "专业课", true), ("T2", "实习指导课", false), ("T3", "公共基础课", true), ("T4", "公共基础课", false), ("T5", "", false), ("T6", "专业课", true), ("T7", "", false) })
            {
                r.Teacher(number, $"学校编码={Fixed.Vocational}", "任教学段=中职", $"课程类别={course}");
                if (dual)
                    r.Dual(number);
            }

            r.Teacher("T8", $"学校编码={Fixed.Vocational}", "课程类别=专业课", "用工形式=临聘");
            r.Dual("T8");
        }, Day)[Codes.Dual];
        figure.ShouldBe(new Figure(66.7m, 2, 3, 42.9m));   // inclusive: T1, T3, T6 of T1 … T7
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void Kindergarten_ratio_is_children_by_teachers_of_the_school_year(Judge judge)
    {
        Action<Roster> write = r =>
        {
            r.School("1150000011", "学段=幼儿园", "学年=2023", "学生数=40");
            r.School("1150000011", "学段=幼儿园", "学年=2024", "学生数=");      // not given: 2023 stands
            r.School("1150000012", "学段=幼儿园", "学年=2025", "学生数=21");    // no earlier year: adds none before
            r.School("1150000013", "学段=幼儿园", "学年=2023");                 // none given: adds none
            r.School("2150000077", "学段=小学", "学年=2023", "学生数=900");
            for (var i = 1; i <= 4; i++)
                r.Teacher($"T{i}", $"学校编码={(i < 4 ? "1150000011" : "1150000013")}", "任教学段=学前");
        };
        Of(judge, write, new(2024, 8, 31))[Codes.Kindergarten].ShouldBe(new Figure(10m, 40, 4));
        Of(judge, write, new(2025, 8, 31))[Codes.Kindergarten].ShouldBe(new Figure(10m, 40, 4));
        Of(judge, write, new(2025, 9, 1))[Codes.Kindergarten].ShouldBe(new Figure(15.3m, 61, 4));   // 15.25
        Of(judge, write, new(2022, 9, 1))[Codes.Kindergarten].ShouldBe(new Figure(0m, 0, 4));
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void Kindergartens_without_teachers_give_no_ratio(Judge judge)
        => Of(judge, r => r.School("1150000011", "学段=幼儿园", "学年=2023", "学生数=40"), Day)[Codes.Kindergarten].ShouldBe(new Figure(null, 40, 0));

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void Hours_completion_has_no_value_outside_the_cycles_and_no_share_of_nobody(Judge judge)
    {
        Action<Roster> write = r =>
        {
            r.Teacher("T1");
            r.Hours("T1", "学时=360", "开始日期=2021-01-05", "结束日期=2021-01-05");
            r.Teacher("T2");
        };
        Of(judge, write, new(2020, 12, 31))[Codes.Hours].ShouldBe(new Figure(null));
        Of(judge, write, new(2021, 1, 1))[Codes.Hours].ShouldBe(new Figure(null, 0, 0));
        Of(judge, write, new(2021, 1, 31))[Codes.Hours].ShouldBe(new Figure(50m, 1, 2));
        Of(judge, write, new(2025, 12, 31))[Codes.Hours].ShouldBe(new Figure(50m, 1, 2));
        Of(judge, write, new(2026, 1, 31))[Codes.Hours].ShouldBe(new Figure(0m, 0, 2));
        Of(judge, write, new(2030, 12, 31))[Codes.Hours].ShouldBe(new Figure(0m, 0, 2));
        Of(judge, write, new(2031, 1, 1))[Codes.Hours].ShouldBe(new Figure(null));
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void Rotation_ratios_count_each_person_once(Judge judge)
    {
        var figures = Of(judge, r =>
        {
            Teachers(r, 7, titled: 2);
            r.Rotation("T1", "结束日期=");
            r.Rotation("T1", "类型=支教", "开始日期=2025-10-01", "结束日期=");
            r.Rotation("T3");
            r.Rotation("T4");
        }, new(2025, 12, 31));
        figures[Codes.Rotation].ShouldBe(new Figure(42.9m, 3, 7));
        figures[Codes.RotationBackbone].ShouldBe(new Figure(33.3m, 1, 3));
    }

    private static void Teachers(Roster roster, int count, int titled)
    {
        for (var i = 1; i <= count; i++)
        {
            roster.Teacher($"T{i}");
            if (i <= titled)
                roster.Title($"T{i}");
        }
    }

    private static IReadOnlyDictionary<string, Figure> Of(Judge judge, Action<Roster> write, DateOnly asOf)
    {
        var roster = new Roster().WithFixedSchools();
        write(roster);
        using var registry = judge.Open();
        registry.Import(roster).Errors.ShouldBeEmpty();
        return registry.Indicators(asOf);
    }
}
