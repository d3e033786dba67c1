using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Tests.Reading;

public class ValueReadingTests
{
    private static CellValue Text(string text) => CellValue.OfText(text);

    [Theory]
    [InlineData("2025-09-01")]
    [InlineData("2025-9-1")]
    [InlineData("2025/9/1")]
    [InlineData("2025.9.1")]
    [InlineData("2025.9")]
    [InlineData("2025-09")]
    [InlineData("2025/09")]
    [InlineData("202509")]
    [InlineData("20250901")]
    [InlineData("2025年9月1日")]
    [InlineData("2025年9月")]
    [InlineData("2025 年 9 月 1 日")]
    [InlineData("２０２５．０９．０１")]
    [InlineData("2025-09-01 00:00:00")]
    [InlineData("2025/9/1 8:30")]
    [InlineData("2025-09-01T00:00:00")]
    [InlineData("45901")]
    public void All_ways_to_write_a_date_are_read(string text) => DateReader.Read(Text(text)).Value.ShouldBe(new DateOnly(2025, 9, 1));

    [Theory]
    [InlineData("2025.10", "2025-10-31")]
    [InlineData("2024-02", "2024-02-29")]
    [InlineData("2025年2月", "2025-02-28")]
    [InlineData("2025-02-03", "2025-02-03")]
    public void A_month_without_a_day_may_mean_its_end(string text, string expected)
        => DateReader.Read(Text(text), MonthReading.LastDay).Value.ShouldBe(DateOnly.Parse(expected));

    [Theory]
    [InlineData("2025-02-30", "2025 年 2 月没有 30 日")]
    [InlineData("2025-13-01", "没有 13 月")]
    [InlineData("20251301", "没有 13 月")]
    [InlineData("2025", "只有年份，缺月份")]
    [InlineData("长期", "看不懂这个日期")]
    [InlineData("25.9.1", "看不懂这个日期")]
    [InlineData("1025-09-01", "年份早于 1900 年")]
    [InlineData("2025-09-", "看不懂这个日期")]
    [InlineData("2025-09-01-02", "看不懂这个日期")]
    [InlineData("0000-00-00", "年份早于 1900 年")]
    public void A_date_that_is_none_says_why(string text, string message) => DateReader.Read(Text(text)).Message.ShouldBe(message);

    [Fact]
    public void A_month_as_a_spreadsheet_number_is_a_month_unless_October_can_not_be_told()
    {
        DateReader.Read(CellValue.OfNumber("2025.9")).Value.ShouldBe(new DateOnly(2025, 9, 1));
        DateReader.Read(CellValue.OfNumber("2025.1199999999999")).Value.ShouldBe(new DateOnly(2025, 12, 1));
        DateReader.Read(CellValue.OfNumber("2025.1")).IsError.ShouldBeTrue();
        DateReader.Read(CellValue.OfNumber("2025.1", formatDecimals: 2)).Value.ShouldBe(new DateOnly(2025, 10, 1));
        DateReader.Read(CellValue.OfNumber("20250901")).Value.ShouldBe(new DateOnly(2025, 9, 1));
        DateReader.Read(CellValue.OfNumber("45901")).Value.ShouldBe(new DateOnly(2025, 9, 1));
        DateReader.Read(CellValue.OfNumber("2025")).IsError.ShouldBeTrue();
    }

    [Fact]
    public void Full_width_characters_and_blanks_are_folded_and_the_middle_dot_stays()
    {
        Text("　綦江１中Ａ班（南区） ").Text.ShouldBe("綦江1中A班（南区）");
        Text("阿依古丽·买买提").Text.ShouldBe("阿依古丽·买买提");
        Text("\u200B张\u00A0三\uFEFF").Text.ShouldBe("张 三");
        Text(" \u3000 ").IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("1204", 1204)]
    [InlineData("1,204", 1204)]
    [InlineData("１２０４", 1204)]
    [InlineData("1204.0", 1204)]
    [InlineData("0", 0)]
    public void Whole_numbers_are_read(string text, int expected) => NumberReader.ReadWhole(Text(text), 0, int.MaxValue).Value.ShouldBe(expected);

    [Theory]
    [InlineData("-1")]
    [InlineData("12.5")]
    [InlineData("很多")]
    [InlineData("6,5")]
    [InlineData("99999999999")]
    public void Numbers_out_of_range_are_refused(string text) => NumberReader.ReadWhole(Text(text), 0, int.MaxValue).IsError.ShouldBeTrue();

    [Theory]
    [InlineData("1", true)]
    [InlineData("13", true)]
    [InlineData("10级", true)]
    [InlineData("0", false)]
    [InlineData("14", false)]
    public void A_post_grade_lies_between_1_and_13(string text, bool fine) => TeacherSheet.PostGrade.Read(Text(text)).HasValue.ShouldBe(fine);

    [Theory]
    [InlineData("6", 6.0)]
    [InlineData("6.5", 6.5)]
    [InlineData("8.10", 8.1)]
    [InlineData("6学时", 6.0)]
    public void Hours_have_at_most_one_decimal(string text, double expected) => HoursSheet.Hours.Read(Text(text)).Value.ShouldBe((decimal)expected);

    [Theory]
    [InlineData("0", "学时须大于 0")]
    [InlineData("-6", "学时须大于 0")]
    [InlineData("6.25", "学时最多一位小数")]
    [InlineData("半天", "不是数字")]
    public void Hours_that_can_not_be_are_refused(string text, string message) => HoursSheet.Hours.Read(Text(text)).Message.ShouldBe(message);

    [Fact]
    public void Binary_dust_is_no_second_decimal()
    {
        HoursSheet.Hours.Read(CellValue.OfNumber("8.0999999999999996")).Value.ShouldBe(8.1m);
        HoursSheet.AppliedHours.Read(Text("0")).Value.ShouldBe(0m);
    }

    [Theory]
    [InlineData("是", true)]
    [InlineData("否", false)]
    public void Yes_and_no_are_read(string text, bool expected) => TeacherSheet.IsHomeroomTeacher.Read(Text(text)).Value.ShouldBe(expected);

    [Fact]
    public void A_word_that_is_not_in_the_list_names_the_list()
    {
        var read = TeacherSheet.Category.Read(Text("老师"));
        read.Message.ShouldBe("不在可选的词里");
        read.Remedy.ShouldBe("改为：专任教师、教研人员、行政人员、教辅人员、工勤人员");
    }

    [Theory]
    [InlineData("区骨干", "区级骨干教师")]
    [InlineData("学科教学名师", "市级学科名师")]
    [InlineData("特级", "特级教师")]
    [InlineData(" 市级名师 ", "市级名师")]
    public void Honour_titles_have_aliases(string text, string expected) => HonourSheet.Title.Read(Text(text)).Value.ShouldBe(expected);

    [Theory]
    [InlineData("2025")]
    [InlineData("2025学年")]
    [InlineData("2025-2026")]
    [InlineData("2025—2026学年")]
    [InlineData("2025-26学年度")]
    public void School_years_are_read(string text) => WordReader.ReadSchoolYear(Text(text)).Value.ShouldBe(new SchoolYear(2025));

    [Theory]
    [InlineData("2025-2027")]
    [InlineData("去年")]
    [InlineData("202509")]
    public void School_years_that_are_none_are_refused(string text) => WordReader.ReadSchoolYear(Text(text)).IsError.ShouldBeTrue();

    [Fact]
    public void An_id_number_survives_only_with_all_its_digits()
    {
        ResidentIdReader.Read(Text("５００１１０１９０００１０１００３ｘ")).Value!.Value.ShouldBe("50011019000101003X");
        ResidentIdReader.Read(Text("500110 1900 0101 0013")).HasValue.ShouldBeTrue();
        ResidentIdReader.Read(CellValue.OfNumber("500110190001010013")).HasValue.ShouldBeTrue();   // written digit for digit
        ResidentIdReader.Read(CellValue.OfNumber("5.0011019000101E+17")).Message.ShouldBe("Excel 丢失了末尾数字");
        ResidentIdReader.Read(CellValue.OfNumber("500110190001010000")).Message.ShouldBe("Excel 丢失了末尾数字");
        ResidentIdReader.Read(Text("500110190001010012")).Message.ShouldBe("校验位不正确");
    }

    [Fact]
    public void A_required_cell_that_is_empty_is_an_error_and_another_is_not()
    {
        TeacherSheet.FullName.Read(CellValue.Empty).Message.ShouldBe("必填，不能为空");
        TeacherSheet.Ethnicity.Read(CellValue.Empty).IsEmpty.ShouldBeTrue();
        TeacherSheet.Ethnicity.Read(CellValue.OfFault("#N/A")).Message.ShouldBe("单元格是错误值 #N/A");
    }

    [Fact]
    public void Only_the_three_last_days_of_the_contract_read_a_month_as_its_end()
        => RosterSheets.All.SelectMany(s => s.Columns).OfType<Column<DateOnly>>()
            .Where(c => c.Read(Text("2024.2")).Value == new DateOnly(2024, 2, 29))
            .Select(c => c.Name).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(new[] { "有效期至", "结束日期", "离校日期" }.Order(StringComparer.Ordinal));
}
