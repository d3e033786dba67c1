using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Tests.Reading;

public sealed class HeaderTests : IDisposable
{
    private readonly TempFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_missing_required_column_stops_the_sheet_with_one_error_at_the_header()
    {
        using var source = RosterSource.Open(_files.Write("学校.csv", "名册,,\n学校编码,学校名称,学区\n1,一小,城关\n"));
        var sheet = source.Sheets[0];
        sheet.IsReadable.ShouldBeFalse();
        sheet.Rows().ShouldBeEmpty();
        var issue = sheet.Issues.ShouldHaveSingleItem();
        (issue.Sheet, issue.Row, issue.Column, issue.Value, issue.Severity).ShouldBe(("学校", 2, "学段", null, IssueSeverity.Error));
    }

    [Fact]
    public void Unknown_and_repeated_columns_are_warnings()
    {
        using var source = RosterSource.Open(_files.Write("学校.csv", "学段,学校编码,微信号,学校名称,学段\n小学,1,x,一小,幼儿园\n"));
        var sheet = source.Sheets[0];
        sheet.Issues.Select(i => (i.Column, i.Severity)).ShouldBe([("微信号", IssueSeverity.Warning), ("学段", IssueSeverity.Warning)]);
        sheet.Rows().Single()[SchoolSheet.Kind].Text.ShouldBe("小学");
    }

    [Fact]
    public void A_missing_column_differs_from_an_empty_cell()
    {
        using var source = RosterSource.Open(_files.Write("学校.csv", "学校编码,学校名称,学段,学区\n1,一小,小学,\n2,二小\n"));
        var rows = source.Sheets[0].Rows().ToList();
        rows[0].Has(SchoolSheet.Cluster).ShouldBeTrue();
        rows[0].Has(SchoolSheet.Group).ShouldBeFalse();
        rows[0].Error(SchoolSheet.Cluster, "", "").Value.ShouldBe("");
        rows[0].Error(SchoolSheet.Group, "", "").Value.ShouldBeNull();
        rows[1].CheckCells().ShouldHaveSingleItem().Column.ShouldBe("学段");
    }

    [Fact]
    public void The_header_may_stand_in_the_fifth_row_but_not_in_the_sixth()
    {
        using (var source = RosterSource.Open(_files.Write("学校.csv", "a\nb\nc\nd\n学校编码,学校名称,学段\n1,一小,小学\n")))
            source.Sheets[0].HeaderRow.ShouldBe(5);
        using (var source = RosterSource.Open(_files.Write("学校.csv", "a\nb\nc\nd\ne\n学校编码,学校名称,学段\n1,一小,小学\n")))
            source.Sheets[0].IsReadable.ShouldBeFalse();
    }

    [Fact]
    public void Headers_are_folded_and_marks_of_required_columns_are_ignored()
    {
        using var source = RosterSource.Open(_files.Write("学校.csv", "*学校编码, 学校 名称 ,学段＊\n1,一小,小学\n"));
        source.Sheets[0].IsReadable.ShouldBeTrue();
    }

    [Theory]
    [InlineData("教师编号,类型,开始日期", "假期与豁免")]
    [InlineData("教师编号,学年,原学校编码,去向学校编码,开始日期,类型", "轮岗")]
    [InlineData("教师编号,学校编码,开始日期,任职类型", "任职经历")]
    [InlineData("教师编号,等级,认定日期", "双师型")]
    [InlineData("教师编号,项目名称,层级,学时,开始日期,结束日期", "学时")]
    [InlineData("教师编号,姓名,身份证号,学校编码,教师类别,用工形式,到校日期,在职状态", "教师")]
    public void A_single_sheet_of_unknown_name_is_recognised_by_its_required_columns(string head, string expected)
    {
        using var source = RosterSource.Open(_files.Write("导出(1).csv", head + "\n"));
        source.Sheets.ShouldHaveSingleItem().Name.ShouldBe(expected);
    }

    [Fact]
    public void A_single_sheet_that_is_none_of_them_is_said_to_be_unknown()
    {
        using var source = RosterSource.Open(_files.Write("导出.csv", "姓名,电话\n张三,1\n"));
        source.Sheets.ShouldBeEmpty();
        source.Issues.ShouldHaveSingleItem().Message.ShouldContain("看不出");
    }

    [Fact]
    public void Id_numbers_are_masked_in_reports()
    {
        using var source = RosterSource.Open(_files.Write("教师.csv", "教师编号,姓名,身份证号,学校编码,教师类别,用工形式,到校日期,在职状态\nT1,张三,500110190001010012,S1,专任教师,在编,2020.9,在职\n"));
        var issue = source.Sheets[0].Rows().Single().CheckCells().ShouldHaveSingleItem();
        issue.Value.ShouldBe("500***********0012");
        issue.Remedy.ShouldBe("核对原件后改正；末位应为 0–9 或 X");
    }
}
