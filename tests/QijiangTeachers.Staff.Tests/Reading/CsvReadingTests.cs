using System.Text;
using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Tests.Reading;

public sealed class CsvReadingTests : IDisposable
{
    private const string Head = "学校编码,学校名称,学段";
    private readonly TempFiles _files = new();

    static CsvReadingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8-bom")]
    [InlineData("GB18030")]
    [InlineData("utf-16")]
    public void The_encoding_is_recognised(string name)
    {
        var encoding = name switch { "utf-8" => new UTF8Encoding(false), "utf-8-bom" => new UTF8Encoding(true), _ => Encoding.GetEncoding(name) };
        using var source = RosterSource.Open(_files.Write("学校.csv", $"{Head}\r\n3150000001,綦江区𠮷祥小学,小学\r\n", encoding));
        var row = source.Sheets.ShouldHaveSingleItem().Rows().ShouldHaveSingleItem();
        row.Text(SchoolSheet.SchoolName).ShouldBe("綦江区𠮷祥小学");
        row.Number.ShouldBe(2);
        row.CheckCells().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public void Other_separators_are_recognised(char separator)
    {
        using var source = RosterSource.Open(_files.Write("学校.csv", $"{Head}\n1,一小,小学\n".Replace(',', separator)));
        source.Sheets[0].Rows().ShouldHaveSingleItem().Text(SchoolSheet.SchoolName).ShouldBe("一小");
    }

    [Fact]
    public void Rows_are_numbered_as_a_spreadsheet_shows_them()
    {
        using var source = RosterSource.Open(_files.Write("学校.csv", $"2025 年学校名册,,\n\n{Head}\n1,\"一,\"\"小\"\"\n分部\",小学\n\n,,\n2,二小,小学\n"));
        var sheet = source.Sheets[0];
        sheet.HeaderRow.ShouldBe(3);
        var rows = sheet.Rows().ToList();
        rows.Select(r => r.Number).ShouldBe([4, 7]);
        rows[0].Text(SchoolSheet.SchoolName).ShouldBe("一,\"小\"\n分部");
        sheet.Rows().Count().ShouldBe(2);   // once more
    }

    [Fact]
    public void A_guard_against_formulas_is_taken_off_again()
    {
        using var source = RosterSource.Open(_files.Write("学校.csv", $"{Head}\n1,'=一小,小学\n"));
        source.Sheets[0].Rows().Single().Text(SchoolSheet.SchoolName).ShouldBe("=一小");
    }

    [Fact]
    public void A_folder_gives_its_sheets_in_the_order_of_the_contract()
    {
        _files.Write("称号.csv", "教师编号,称号,认定日期\nT1,市级名师,2024-01-01\n");
        _files.Write("学校.csv", $"{Head}\n");
        _files.Write("教师.CSV", "姓名\n张三\n");
        _files.Write("备注.csv", "随便\n");
        using var source = RosterSource.Open(_files.Folder);
        source.Sheets.Select(s => s.Name).ShouldBe(["学校", "教师", "称号"]);
        source.Issues.ShouldHaveSingleItem().Message.ShouldBe("“备注”不是约定的表名，已忽略");
        source.Sheets[1].IsReadable.ShouldBeFalse();
    }

    [Fact]
    public void A_folder_without_tables_is_refused()
        => Should.Throw<RosterFileException>(() => RosterSource.Open(_files.Folder)).Remedy.ShouldContain(".csv");

    [Fact]
    public void An_open_quote_does_not_swallow_the_file()
    {
        var path = _files.Write("学校.csv", $"{Head}\n1,\"一小,小学\n" + string.Concat(Enumerable.Repeat("2,二小,小学\n", 20_000)));
        using var source = RosterSource.Open(path);
        Should.Throw<RosterFileException>(() => source.Sheets[0].Rows().Count()).Message.ShouldContain("第 2 行");
    }

    [Fact]
    public void Bytes_of_no_encoding_are_refused()
        => Should.Throw<RosterFileException>(() => RosterSource.Open(_files.Write("学校.csv", [0x41, 0xFF, 0xFF, 0x00, 0x80])));
}
