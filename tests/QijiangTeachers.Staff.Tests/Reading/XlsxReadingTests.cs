using QijiangTeachers.Staff.Import.Reading;
using static QijiangTeachers.Staff.Tests.Reading.WorkbookBuilder;

namespace QijiangTeachers.Staff.Tests.Reading;

public sealed class XlsxReadingTests : IDisposable
{
    private static readonly string[] Head = ["教师编号", "称号", "认定日期", "有效期至"];
    private readonly TempFiles _files = new();

    public void Dispose() => _files.Dispose();

    private RosterSource Open(WorkbookBuilder workbook) => RosterSource.Open(_files.Write("名册.xlsx", workbook.Build()));

    private SourceRow[] HonourRows(WorkbookBuilder workbook, params string[] rows)
    {
        using var source = Open(workbook.Sheet("称号", Row(1, Head) + string.Concat(rows)));
        return [.. source.Sheets.ShouldHaveSingleItem().Rows()];
    }

    [Fact]
    public void Rows_keep_the_numbers_that_the_spreadsheet_shows()
    {
        using var source = Open(new WorkbookBuilder().Sheet("称号",
            Row(2, "綦江区称号名册") + Row(4, Head) + Row(6, "T1", "市级名师", "2024-01-01") + "<row r=\"7\"><c r=\"B7\" t=\"inlineStr\"><is><t> </t></is></c></row>" + Row(90, "T2", "特级", "2024")));
        var sheet = source.Sheets[0];
        sheet.HeaderRow.ShouldBe(4);
        sheet.Rows().Select(r => r.Number).ShouldBe([6, 90]);
        sheet.Rows().Last().CheckCells().ShouldHaveSingleItem().Row.ShouldBe(90);
    }

    [Fact]
    public void Dates_are_read_by_their_format()
    {
        var workbook = new WorkbookBuilder { Formats = ["yyyy\\-mm\\-dd", "yyyy\"年\"m\"月\"", "0.00", "[$-804]yyyy\"年\"m\"月\"d\"日\";@"] };
        var rows = HonourRows(workbook,
            Row(2, "T1", "市级名师", "<c r=\"C2\" s=\"1\"><v>45901</v></c>", "<c r=\"D2\" s=\"2\"><v>45901</v></c>"),
            Row(3, "T1", "市级名师", "<c r=\"C3\"><v>45901.5</v></c>", "<c r=\"D3\" s=\"3\"><v>2025.1</v></c>"),
            Row(4, "T1", "市级名师", "<c r=\"C4\" s=\"4\"><v>45901</v></c>", "<c r=\"D4\" t=\"d\"><v>2025-09-30T00:00:00</v></c>"),
            Row(5, "T1", "市级名师", "<c r=\"C5\" s=\"1\"><v>20250901</v></c>"));
        rows[0].Value(HonourSheet.RecognisedOn).ShouldBe(new DateOnly(2025, 9, 1));
        rows[0].Value(HonourSheet.LastDay).ShouldBe(new DateOnly(2025, 9, 30));    // shown as 2025年9月
        rows[1].Value(HonourSheet.LastDay).ShouldBe(new DateOnly(2025, 10, 31));   // shown as 2025.10
        rows[2].Value(HonourSheet.RecognisedOn).ShouldBe(new DateOnly(2025, 9, 1));
        rows[2].Value(HonourSheet.LastDay).ShouldBe(new DateOnly(2025, 9, 30));
        rows[3].Value(HonourSheet.RecognisedOn).ShouldBe(new DateOnly(2025, 9, 1));
    }

    [Fact]
    public void The_1904_system_of_old_Macs_is_honoured()
        => HonourRows(new WorkbookBuilder { Is1904 = true, Formats = ["yyyy/m/d"] }, Row(2, "T1", "市级名师", "<c r=\"C2\" s=\"1\"><v>44439</v></c>"))[0]
            .Value(HonourSheet.RecognisedOn).ShouldBe(new DateOnly(2025, 9, 1));

    [Fact]
    public void Strings_are_read_however_they_are_stored()
    {
        var workbook = new WorkbookBuilder();
        var shared = workbook.Shared("<r><t>市级</t></r><r><rPr><b/></rPr><t>名师</t></r><rPh sb=\"0\" eb=\"1\"><t>ming</t></rPh>");
        var escaped = workbook.Shared("<t xml:space=\"preserve\"> T_x005F_1_x000D_ </t>");
        var rows = HonourRows(workbook, Row(2, escaped, shared, "<c t=\"str\"><f>TEXT(1,2)</f><v>2024-01-01</v></c>"));
        rows[0].Text(HonourSheet.TeacherNo).ShouldBe("T_1");
        rows[0].Text(HonourSheet.Title).ShouldBe("市级名师");
        rows[0].Value(HonourSheet.RecognisedOn).ShouldBe(new DateOnly(2024, 1, 1));
    }

    [Fact]
    public void Numbers_keep_every_digit_and_leading_zeros_that_are_shown()
    {
        var rows = HonourRows(new WorkbookBuilder { Formats = ["00000000"] },
            Row(2, "<c r=\"A2\"><v>5001101</v></c>", "市级名师", "2024-01-01"),
            Row(3, "<c r=\"A3\" s=\"1\"><v>12345</v></c>", "市级名师", "2024-01-01"),
            Row(4, "00123", "市级名师", "2024-01-01"),
            Row(5, "<c r=\"A5\"><v>12345678901234567890</v></c>", "市级名师", "2024-01-01"));
        rows.Select(r => r.Text(HonourSheet.TeacherNo)).ShouldBe(["5001101", "00012345", "00123", "12345678901234567890"]);
    }

    [Fact]
    public void A_formula_counts_by_its_stored_result_and_is_refused_without_one()
    {
        var rows = HonourRows(new WorkbookBuilder(),
            Row(2, "<c r=\"A2\"><f>1+1</f><v>2</v></c>", "市级名师", "2024-01-01"),
            Row(3, "<c r=\"A3\"><f>1+1</f><v></v></c>", "市级名师", "2024-01-01"),
            Row(4, "<c r=\"A4\" t=\"e\"><f>NA()</f><v>#N/A</v></c>", "市级名师", "2024-01-01"));
        rows[0].Text(HonourSheet.TeacherNo).ShouldBe("2");
        rows[1].CheckCells().ShouldHaveSingleItem().Message.ShouldBe("公式没有存下计算结果");
        rows[2].CheckCells().ShouldHaveSingleItem().Message.ShouldBe("单元格是错误值 #N/A");
    }

    [Fact]
    public void An_id_number_that_lost_its_digits_is_refused()
    {
        string[] head = ["教师编号", "姓名", "身份证号", "学校编码", "教师类别", "用工形式", "到校日期", "在职状态"];
        using var source = Open(new WorkbookBuilder().Sheet("教师", Row(1, head) + Row(2, "T1", "张三", "<c r=\"C2\"><v>5.0011019000101E+17</v></c>", "S1", "专任教师", "在编", "2020-09-01", "在职")));
        var issue = source.Sheets[0].Rows().Single().CheckCells().ShouldHaveSingleItem();
        (issue.Column, issue.Value, issue.Message).ShouldBe(("身份证号", "500***********0000", "Excel 丢失了末尾数字"));
    }

    [Fact]
    public void Sheets_come_in_the_order_of_the_contract_and_empty_ones_are_left_out()
    {
        using var source = Open(new WorkbookBuilder()
            .Sheet("称号", Row(1, Head)).Sheet("说明", Row(1, "怎样填写")).Sheet("Sheet1", "")
            .Sheet(" 学校 ", Row(1, "学校编码", "学校名称", "学段") + Row(2, "1", "一小", "小学")));
        source.Sheets.Select(s => s.Name).ShouldBe(["学校", "称号"]);
        source.Issues.ShouldHaveSingleItem().Sheet.ShouldBe("说明");
    }

    [Fact]
    public void Two_sheets_can_be_read_side_by_side()
    {
        using var source = Open(new WorkbookBuilder()
            .Sheet("称号", Row(1, Head) + string.Concat(Enumerable.Range(2, 500).Select(i => Row(i, $"T{i}", "特级", "2024-01-01"))))
            .Sheet("学校", Row(1, "学校编码", "学校名称", "学段") + string.Concat(Enumerable.Range(2, 500).Select(i => Row(i, $"{i}", "一小", "小学")))));
        source.Sheets[0].Rows().Zip(source.Sheets[1].Rows()).ShouldAllBe(pair => pair.First.Number == pair.Second.Number);
    }
}
