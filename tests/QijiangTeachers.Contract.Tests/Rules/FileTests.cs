using System.IO.Compression;
using System.Text;
using MiniExcelLibs;
using QijiangTeachers.Contract.Tests.Judging;
using QijiangTeachers.Contract.Tests.Rosters;
using Shouldly;
using Xunit;

namespace QijiangTeachers.Contract.Tests.Rules;

/// <summary>Files as people make them: encodings, title lines, columns, workbooks.</summary>
public sealed class FileTests : IDisposable
{
    private static readonly DateOnly Day = new(2025, 6, 9);
    private readonly CommandLineRegistry registry = new();

    public void Dispose() => registry.Dispose();

    [Theory]
    [InlineData("UTF-8")]
    [InlineData("UTF-8 with BOM")]
    [InlineData("GB18030")]
    public void Csv_is_read_in_every_encoding(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var writer = encoding switch
        {
            "UTF-8" => new UTF8Encoding(false),
            "UTF-8 with BOM" => new UTF8Encoding(true),
            _ => Encoding.GetEncoding("GB18030"),
        };
        ShouldHaveOneTitledTeacher(registry.ImportPath(RosterFiles.WriteFolder(Small("姓名=买买提·䶮"), At("csv"), writer)));
        Names().ShouldBe(["买买提·䶮"]);
    }

    [Fact]
    public void Spaces_around_a_name_go_and_the_dot_stays()
    {
        registry.Import(Small("姓名=　阿依古丽·买买提 "));
        Names().ShouldBe(["阿依古丽·买买提"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_title_above_the_header_is_fine_and_rows_are_numbered_as_seen(int lines)
    {
        var roster = Small();
        var table = roster.Sheet(Sheets.Teacher);
        table.TitleLines.AddRange(Enumerable.Range(1, lines).Select(i => $"綦江区教师花名册 第{i}行"));
        var wrong = roster.Teacher("T2", "职称=没有");
        wrong.ShouldBe(lines + 3);
        registry.Import(roster).Errors.Select(e => (e.Sheet, e.Row, e.Column)).ShouldBe([(Sheets.Teacher, wrong, "职称")]);
        registry.People(Codes.Backbone, Day, "denominator").ShouldBe(["T1"]);
    }

    [Fact]
    public void The_header_is_not_looked_for_below_the_fifth_row()
    {
        var roster = Small();
        roster.Sheet(Sheets.Teacher).TitleLines.AddRange(["一", "二", "三", "四", "五"]);
        var report = registry.Import(roster);
        report.ExitStatus.ShouldNotBe(0);
        report.Errors.ShouldContain(e => e.Sheet == Sheets.Teacher);
        registry.People(Codes.Backbone, Day, "denominator").ShouldBeEmpty();
    }

    [Fact]
    public void Blank_lines_are_no_rows_but_are_counted_in_row_numbers()
    {
        var roster = Small();
        roster.Sheet(Sheets.Teacher).Rows.Add([]);
        var wrong = roster.Teacher("T2", "职称=没有");
        var report = registry.Import(roster);
        report.Errors.Select(e => (e.Row, e.Column)).ShouldBe([(wrong, "职称")]);
        report.Of(Sheets.Teacher).Read.ShouldBe(2);
    }

    [Fact]
    public void Column_order_is_free_and_an_unknown_column_is_a_warning()
    {
        var roster = Small("备用=x");
        roster.Sheet(Sheets.Teacher).Header.Reverse();
        var report = registry.Import(roster);
        report.Warnings.ShouldContain(w => w.Sheet == Sheets.Teacher && w.Column == "备用");
        ShouldHaveOneTitledTeacher(report);
    }

    [Fact]
    public void A_missing_optional_column_is_fine()
    {
        var roster = Small();
        roster.Sheet(Sheets.Teacher).Header.RemoveAll(c => Sheets.Columns[Sheets.Teacher].Any(k => k.Name == c && !k.Bold));
        var report = registry.Import(roster);
        report.Warnings.ShouldBeEmpty();
        ShouldHaveOneTitledTeacher(report);
    }

    [Fact]
    public void A_missing_required_column_stops_that_sheet_with_one_error_on_the_headers_row()
    {
        var roster = Small();
        roster.Sheet(Sheets.Title).Header.Remove("认定日期");
        roster.Rotation("T1");
        var result = registry.Run("import", RosterFiles.WriteFolder(roster, At("missing")), "--json");
        var error = CommandLineRegistry.Parse(result).GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        (error.GetProperty("sheet").GetString(), error.GetProperty("row").GetInt32(), error.GetProperty("column").GetString(), error.GetProperty("value").GetString())
            .ShouldBe((Sheets.Title, 1, "认定日期", null));
        registry.People(Codes.Rotation, new(2025, 12, 31)).ShouldBe(["T1"], "the other sheets are imported");
        result.ExitStatus.ShouldBe(2);
    }

    [Fact]
    public void A_single_sheet_with_an_unknown_name_is_recognised_by_its_bold_columns()
    {
        registry.Import(Small());
        var roster = new Roster();
        roster.Title("T1", "称号=市级名师");
        RosterFiles.WriteFolder(roster, At("single"));
        File.Move(At("single", "称号.csv"), At("single", "2025年名单.csv"));
        registry.ImportPath(At("single")).Of(Sheets.Title).Created.ShouldBe(1);
        registry.People(Codes.Educator, Day).ShouldBe(["T1"]);
    }

    [Fact]
    public void A_workbooks_single_sheet_with_an_unknown_name_too()
    {
        registry.Import(Small());
        MiniExcel.SaveAs(At("one.xlsx"), new[] { new Dictionary<string, object> { ["教师编号"] = "T1", ["等级"] = "高级", ["认定日期"] = new DateTime(2024, 1, 1) } }, sheetName: "Sheet1");
        registry.ImportPath(At("one.xlsx")).Of(Sheets.Dual).Created.ShouldBe(1);
    }

    [Fact]
    public void A_workbook_with_dates_and_numbers_says_what_the_folder_says()
    {
        var roster = Small("岗位等级=9", "参加工作日期=2008-07-01", "手机=13812345678");
        roster.Hours("T1", "学时=7.5", "应用学时=2");
        roster.Teacher("1002", "职称=没有");
        var path = RosterFiles.WriteWorkbook(roster, At("book.xlsx"), AsExcelHolds);
        var report = registry.ImportPath(path);
        report.Errors.Select(e => (e.Sheet, e.Row, e.Column)).ShouldBe([(Sheets.Teacher, 3, "职称")]);
        using var folder = new CommandLineRegistry();
        folder.Import(roster).Sheets.ShouldBe(report.Sheets);
        registry.Import(roster).Sheets.ShouldAllBe(s => s.Created == 0 && s.Updated == 0);
        foreach (var (code, figure) in folder.Indicators(Day))
            registry.Indicators(Day)[code].ShouldBe(figure, code);
    }

    [Fact]
    public void An_ID_number_that_Excel_made_a_number_is_wrong_and_other_numbers_are_texts()
    {
        var roster = Small();
        var wrong = roster.Teacher("1002", "身份证号=500110198505050028");
        var path = RosterFiles.WriteWorkbook(roster, At("lost.xlsx"), (c, text) => c is "身份证号" && text.StartsWith("500110198505050028", StringComparison.Ordinal)
            ? 500110198505050028d : c is "教师编号" && text == "1002" ? 1002d : text);
        registry.ImportPath(path).Errors.Select(e => (e.Sheet, e.Row, e.Column)).ShouldBe([(Sheets.Teacher, wrong, "身份证号")]);
    }

    [Fact]
    public void A_teacher_number_kept_as_a_number_and_as_a_text_is_the_same()
    {
        var roster = new Roster().WithFixedSchools();
        roster.Teacher("1002");
        roster.Title("1002");
        var path = RosterFiles.WriteWorkbook(roster, At("n.xlsx"), (_, text) => text == "1002" ? 1002d : text);
        registry.ImportPath(path).Errors.ShouldBeEmpty();
        var csv = new Roster();
        csv.Title("1002", "称号=市级名师");
        registry.Import(csv).Errors.ShouldBeEmpty();
        registry.People(Codes.Educator, Day).ShouldBe(["1002"]);
    }

    [Fact]
    public void An_old_xls_and_merged_cells_are_refused_with_the_remedy_xlsx()
    {
        File.WriteAllBytes(At("old.xls"), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2048]]);
        File.WriteAllBytes(At("locked.xlsx"), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2048]]);
        RosterFiles.WriteWorkbook(Small(), At("merged.xlsx"));
        Merge(At("merged.xlsx"));
        foreach (var file in new[] { "old.xls", "locked.xlsx", "merged.xlsx" })
        {
            var result = registry.RunProcess("import", At(file), "--json");
            result.ExitStatus.ShouldBe(1, file);
            (result.Output + result.Log).ShouldContain("另存为", Case.Sensitive, file);
            (result.Output + result.Log).ShouldNotContain("   at ", Case.Sensitive, file);
        }

        registry.People(Codes.Backbone, Day, "denominator").ShouldBeEmpty();
    }

    [Fact]
    public void Exit_status_is_1_when_no_sheet_could_be_read()
    {
        Directory.CreateDirectory(At("empty"));
        registry.Run("import", At("empty"), "--json").ExitStatus.ShouldBe(1);
        registry.Run("import", At("nowhere"), "--json").ExitStatus.ShouldBe(1);
        File.WriteAllText(At("broken.xlsx"), "PK no workbook");
        registry.Run("import", At("broken.xlsx"), "--json").ExitStatus.ShouldBe(1);
    }

    private static Roster Small(params string[] cells)
    {
        var roster = new Roster().WithFixedSchools();
        roster.Teacher("T1", cells);
        roster.Title("T1");
        return roster;
    }

    private static object AsExcelHolds(string column, string text)
        => column.EndsWith("日期", StringComparison.Ordinal) ? DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
            : column is "学时" or "应用学时" or "岗位等级" or "学年" or "手机" or "学校编码"
                ? double.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : text;

    private void ShouldHaveOneTitledTeacher(ImportReport report)
    {
        report.Errors.ShouldBeEmpty();
        report.ExitStatus.ShouldBe(0);
        registry.People(Codes.District, Day).ShouldBe(["T1"]);
    }

    private IEnumerable<string?> Names()
        => registry.PeopleJson(Codes.Backbone, Day, "denominator").GetProperty("items").EnumerateArray().Select(i => i.GetProperty("name").GetString());

    private string At(params string[] parts) => Path.Combine([registry.Folder, .. parts]);

    private static void Merge(string workbook)
    {
        using var zip = ZipFile.Open(workbook, ZipArchiveMode.Update);
        var entry = zip.Entries.First(e => e.FullName.EndsWith("sheet1.xml", StringComparison.OrdinalIgnoreCase));
        string xml;
        using (var reader = new StreamReader(entry.Open()))
            xml = reader.ReadToEnd();
        var name = entry.FullName;
        entry.Delete();
        var prefix = xml.Contains("</x:sheetData>", StringComparison.Ordinal) ? "x:" : "";
        xml = xml.Replace($"</{prefix}sheetData>", $"</{prefix}sheetData><{prefix}mergeCells count=\"1\"><{prefix}mergeCell ref=\"A2:A3\"/></{prefix}mergeCells>", StringComparison.Ordinal);
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(xml);
    }
}
