using QijiangTeachers.Contract.Tests.Judging;
using QijiangTeachers.Contract.Tests.Reference;
using QijiangTeachers.Contract.Tests.Rosters;
using Shouldly;
using Xunit;

namespace QijiangTeachers.Contract.Tests.Rules;

/// <summary>Warnings: the row is imported, counts in no <c>inError</c> and leaves the exit status 0.</summary>
public sealed class WarningTests
{
    private static readonly Lazy<ImportReport> Fine = new(() => Import(Write(_ => 0, out _)));

    [Fact]
    public void An_ordinary_roster_gives_no_warning() => Fine.Value.Warnings.ShouldBeEmpty();

    [Fact]
    public void Sex_that_disagrees_with_the_ID() => Warns(Sheets.Teacher, r => r.Teacher("W", "性别=男"), "性别");

    [Fact]
    public void Birth_date_that_disagrees_with_the_ID() => Warns(Sheets.Teacher, r => r.Teacher("W", "出生日期=1985-05-06"), "出生日期");

    [Theory]
    [InlineData("215000001")]     // nine digits
    [InlineData("ABC-1")]
    [InlineData("2151000001")]    // another province
    [InlineData("9950000001")]    // no such type
    public void An_unusual_school_code(string code) => Warns(Sheets.School, r => r.School(code), "学校编码");

    [Fact]
    public void Hours_before_employment() => Warns(Sheets.Hours, r => { r.Teacher("W"); return r.Hours("W", "开始日期=2009-03-01", "结束日期=2009-03-02"); });

    [Fact]
    public void Hours_in_a_gap_between_spells() => Warns(Sheets.Hours, r =>
    {
        r.Teacher("W");
        r.Spell("W", "结束日期=2009-08-31");
        return r.Hours("W", "开始日期=2010-03-01", "结束日期=2010-03-02");
    });

    [Fact]
    public void A_title_after_employment() => Warns(Sheets.Title, r =>
    {
        r.Teacher("W", "在职状态=退休", "离校日期=2020-08-31");
        return r.Title("W", "认定日期=2021-01-01");
    });

    [Fact]
    public void A_title_that_ends_after_its_last_day() => Warns(Sheets.Title, r =>
    {
        r.Teacher("W");
        return r.Title("W", "有效期至=2025-06-09", "终止日期=2025-07-01");
    }, "终止日期", "有效期至");

    [Fact]
    public void A_school_year_that_disagrees_with_the_start() => Warns(Sheets.Rotation, r => { r.Teacher("W"); return r.Rotation("W", "学年=2024"); }, "学年");

    [Fact]
    public void An_equal_spell_row_whose_end_differs() => Warns(Sheets.Spell, r => { r.Teacher("W"); return r.Spell("W", "开始日期=2010-09-01", "结束日期=2020-08-31"); }, "结束日期");

    [Fact]
    public void More_established_posts_than_the_quota()
    {
        var report = Import(Write(r =>
        {
            var row = r.School("2150000055", $"学年={China.SchoolYearOf(China.Today)}", "编制数=1");
            r.Teacher("W1", "学校编码=2150000055");
            r.Teacher("W2", "学校编码=2150000055");
            return row;
        }, out _));
        report.ExitStatus.ShouldBe(0);
        report.Warnings.ShouldNotBeEmpty();
        Import(Write(r =>
        {
            r.School("2150000055", $"学年={China.SchoolYearOf(China.Today)}", "编制数=2");
            r.Teacher("W1", "学校编码=2150000055");
            r.Teacher("W2", "学校编码=2150000055");
            return r.Teacher("W3", "学校编码=2150000055", "用工形式=聘用");
        }, out _)).Warnings.ShouldBeEmpty();
    }

    /// <param name="columns">The columns the warning may name; any when none is given.</param>
    private static void Warns(string sheet, Func<Roster, int> write, params string[] columns)
    {
        var report = Import(Write(write, out var row));
        report.Errors.ShouldBeEmpty();
        report.ExitStatus.ShouldBe(0);
        report.Sheets.ShouldAllBe(s => s.InError == 0);
        report.Warnings.ShouldContain(w => w.Sheet == sheet && w.Row == row && (columns.Length == 0 || columns.Contains(w.Column)));
        report.Warnings.ShouldAllBe(w => w.Sheet == sheet && w.Row == row);
    }

    private static Roster Write(Func<Roster, int> write, out int row)
    {
        var roster = new Roster().WithFixedSchools();
        roster.Teacher("T1", "性别=男", "出生日期=1985-05-05");
        roster.Title("T1", "有效期至=2025-06-09", "终止日期=2025-06-09");
        roster.Hours("T1");
        roster.Rotation("T1");
        row = write(roster);
        return roster;
    }

    private static ImportReport Import(Roster roster)
    {
        using var registry = new CommandLineRegistry();
        return registry.Import(roster);
    }
}
