using QijiangTeachers.Contract.Tests.Judging;
using QijiangTeachers.Contract.Tests.Reference;
using QijiangTeachers.Contract.Tests.Rosters;
using Shouldly;
using Xunit;
using static QijiangTeachers.Contract.Tests.Rules.OneTeacher;

namespace QijiangTeachers.Contract.Tests.Rules;

/// <summary>What happens when rosters come again: repetition, dry runs, updates by key.</summary>
public sealed class ChangeTests
{
    private static readonly DateOnly LastYear = new(2024, 12, 31);
    private static readonly DateOnly Later = new(2025, 12, 31);

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void A_repeated_import_changes_nothing(Judge judge)
    {
        var roster = Everything();
        using var registry = judge.Open();
        registry.Import(roster).ExitStatus.ShouldBe(0);
        var again = registry.Import(roster);
        again.ExitStatus.ShouldBe(0);
        foreach (var sheet in again.Sheets)
            (sheet.Created, sheet.Updated, sheet.Unchanged, sheet.InError).ShouldBe((0, 0, sheet.Read, 0), sheet.Sheet);
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void A_first_import_creates_and_the_row_of_the_spell_that_exists_doesnt(Judge judge)
    {
        using var registry = judge.Open();
        var report = registry.Import(Everything());
        foreach (var sheet in report.Sheets.Where(s => s.Sheet != Sheets.Spell))
            (sheet.Created, sheet.Updated, sheet.Unchanged).ShouldBe((sheet.Read, 0, 0), sheet.Sheet);
        report.Of(Sheets.Spell).Created.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void A_dry_run_gives_the_same_report_and_writes_nothing(Judge judge)
    {
        using var registry = judge.Open();
        var dry = registry.Import(Everything(), dryRun: true);
        registry.Indicators(LastYear)[Codes.Backbone].ShouldBe(new Figure(null, 0, 0));
        var real = registry.Import(Everything());
        dry.Sheets.ShouldBe(real.Sheets);
        real.Of(Sheets.Teacher).Created.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void A_dry_run_of_a_wrong_roster_gives_the_same_errors(Judge judge)
    {
        var roster = new Roster().WithFixedSchools();
        roster.Teacher("T1", "职称=没有");
        roster.Title("T1");
        using var registry = judge.Open();
        var dry = registry.Import(roster, dryRun: true);
        dry.ExitStatus.ShouldBe(2);
        dry.Errors.Select(e => (e.Sheet, e.Row, e.Column)).ShouldBe([(Sheets.Teacher, 2, "职称"), (Sheets.Title, 2, "教师编号")]);
        registry.Import(roster).Errors.Select(e => e.ToString()).ShouldBe(dry.Errors.Select(e => e.ToString()));
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void A_missing_optional_column_leaves_the_stored_value_and_an_empty_cell_clears_it(Judge judge)
    {
        using var registry = judge.Open();
        registry.Import(One());
        var without = One();
        without.Sheet(Sheets.Teacher).Header.Remove("任教学段");
        registry.Import(without).Of(Sheets.Teacher).Unchanged.ShouldBe(1);
        registry.People(Codes.Rotation, Later, "denominator").ShouldBe(["T1"]);
        Update(registry, One("任教学段="));
        registry.People(Codes.Rotation, Later, "denominator").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void A_teacher_not_in_the_file_is_left_alone(Judge judge)
    {
        using var registry = judge.Open();
        registry.Import(One());
        var other = new Roster().WithFixedSchools();
        other.Teacher("T2", $"身份证号={IdNumber.Make(new(1980, 1, 1), 5)}");
        registry.Import(other).Of(Sheets.Teacher).Created.ShouldBe(1);
        registry.People(Codes.Backbone, LastYear, "denominator").Order().ShouldBe(["T1", "T2"]);
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void Where_one_of_two_with_the_same_ID_is_stored_only_the_new_row_is_wrong(Judge judge)
    {
        using var registry = judge.Open();
        registry.Import(One());
        var roster = One();
        roster.Teacher("T2", $"身份证号={Id}");
        var report = registry.Import(roster);
        report.Errors.Select(e => (e.Sheet, e.Row, e.Column)).ShouldBe([(Sheets.Teacher, 3, "身份证号")]);
        report.Of(Sheets.Teacher).Unchanged.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void Rows_may_name_schools_and_teachers_stored_before(Judge judge)
    {
        using var registry = judge.Open();
        registry.Import(One());
        var facts = new Roster();
        facts.Title("T1");
        facts.Rotation("T1");
        registry.Import(facts).Errors.ShouldBeEmpty();
        registry.People(Codes.District, LastYear).ShouldBe(["T1"]);
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void A_changed_row_of_the_same_key_updates_and_nothing_is_doubled(Judge judge)
    {
        using var registry = judge.Open();
        registry.Import(Everything());
        var changed = Everything("有效期至=2024-12-30", "学时=120", "结束日期=2026-01-31", "事由=改");
        var report = registry.Import(changed);
        report.Errors.ShouldBeEmpty();
        foreach (var sheet in new[] { Sheets.Leave, Sheets.Title, Sheets.Dual, Sheets.Hours, Sheets.Rotation })
            (report.Of(sheet).Created, report.Of(sheet).Updated).ShouldBe((0, 1), sheet);
        registry.People(Codes.District, LastYear).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void An_hour_row_that_changes_is_one_update_and_counts_once(Judge judge)
    {
        using var registry = judge.Open();
        registry.Import(WithHours("5"));
        registry.People(Codes.Hours, new(2021, 1, 31)).ShouldBeEmpty();
        var report = registry.Import(WithHours("6"));
        report.Of(Sheets.Hours).ShouldBe(new SheetCounts(Sheets.Hours, 1, 0, 1, 0, 0));
        registry.People(Codes.Hours, new(2021, 1, 31)).ShouldBe(["T1"]);
        registry.People(Codes.Hours, new(2021, 2, 28)).ShouldBeEmpty("6, not 5 + 6");
        registry.Import(WithHours("6")).Of(Sheets.Hours).Unchanged.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void A_second_row_with_the_same_key_updates_the_first(Judge judge)
    {
        var roster = One();
        roster.Title("T1", "有效期至=2026-12-31");
        roster.Title("T1", "有效期至=2023-12-31");
        using var registry = judge.Open();
        var report = registry.Import(roster);
        report.Errors.ShouldBeEmpty();
        report.Of(Sheets.Title).Created.ShouldBe(1);
        registry.People(Codes.District, LastYear).ShouldBeEmpty();
    }

    private static Roster WithHours(string hours)
    {
        var roster = One();
        roster.Hours("T1", $"学时={hours}", "开始日期=2021-01-05", "结束日期=2021-01-05");
        return roster;
    }
}
