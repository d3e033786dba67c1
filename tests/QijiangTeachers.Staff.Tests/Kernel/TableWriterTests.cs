using System.Text;
using System.Xml.Linq;
using System.IO.Compression;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Staff.Import.Reading;
using QijiangTeachers.Staff.Tests.Reading;

namespace QijiangTeachers.Staff.Tests.Kernel;

public sealed class TableWriterTests : IDisposable
{
    private static readonly TableColumn<string>[] Columns = [new("学校编码", t => t) { Format = CellFormat.Text }, new("学校名称", t => t), new("学段", _ => "小学"), new("学生数", _ => -12)];
    private readonly TempFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData(TableFileFormat.Xlsx)]
    [InlineData(TableFileFormat.Csv)]
    public async Task What_is_written_reads_back(TableFileFormat format)
    {
        string[] names = ["=HYPERLINK(\"http://x\")", "+86", "@a", "001", "a,b \"c\"\n<d>&", "_x0041_", "𠮷\u0001"];
        var path = _files.PathOf($"学校.{format}".ToLowerInvariant());
        await using (var file = File.Create(path)) await TableWriter.WriteAsync(file, format, "学校", Columns, names, TestContext.Current.CancellationToken);
        using var source = RosterSource.Open(path);
        source.Sheets[0].Rows().Select(r => r[SchoolSheet.SchoolName].Text).ShouldBe(names);
        source.Sheets[0].Rows().First()[SchoolSheet.Pupils].Text.ShouldBe("-12");
    }

    [Theory]
    [InlineData(TableFileFormat.Xlsx)]
    [InlineData(TableFileFormat.Csv)]
    public async Task A_response_is_never_written_to_synchronously(TableFileFormat format)
    {
        await using var body = new AsyncOnlyStream();
        await TableWriter.WriteAsync(body, format, "学校", Columns, Enumerable.Range(0, 5000).Select(i => $"学校{i}"), TestContext.Current.CancellationToken);
        var path = _files.PathOf($"学校.{format}".ToLowerInvariant());
        await File.WriteAllBytesAsync(path, body.ToArray(), TestContext.Current.CancellationToken);
        using var source = RosterSource.Open(path);
        source.Sheets[0].Rows().Count().ShouldBe(5000);
    }

    [Fact]
    public async Task Text_that_looks_like_a_formula_is_guarded_in_csv()
    {
        using var stream = new MemoryStream();
        await TableWriter.WriteAsync(stream, TableFileFormat.Csv, "学校", Columns, ["=1+1"], TestContext.Current.CancellationToken);
        Encoding.UTF8.GetString(stream.ToArray()).ShouldBe("\uFEFF学校编码,学校名称,学段,学生数\r\n'=1+1,'=1+1,小学,-12\r\n");
    }

    [Fact]
    public async Task The_template_holds_all_sheets_with_drop_down_lists_and_reads_as_empty()
    {
        var path = _files.PathOf(RosterTemplate.FileName);
        await using (var file = File.Create(path)) await RosterTemplate.WriteAsync(file, TestContext.Current.CancellationToken);
        using var source = RosterSource.Open(path);
        source.Sheets.Select(s => s.Name).ShouldBe(RosterSheets.All.Select(s => s.Name));
        source.Sheets.ShouldAllBe(s => s.IsReadable && s.Issues.Count == 0 && !s.Rows().Any());
        source.Sheets.SelectMany(s => s.Definition.Columns.Where(c => !s.Has(c))).ShouldBeEmpty();

        using var zip = ZipFile.OpenRead(path);
        using var sheet = zip.GetEntry("xl/worksheets/sheet2.xml")!.Open();
        var lists = (await XDocument.LoadAsync(sheet, LoadOptions.None, TestContext.Current.CancellationToken)).Descendants().Where(e => e.Name.LocalName == "formula1").Select(e => e.Value).ToList();
        lists.ShouldContain("\"专任教师,教研人员,行政人员,教辅人员,工勤人员\"");
        lists.ShouldAllBe(l => l.Length <= 257);   // spreadsheets refuse longer lists
    }

    [Fact]
    public void The_sheets_are_those_of_the_contract()
    {
        RosterSheets.All.Select(s => $"{s.Name}:{s.Columns.Count}/{s.RequiredColumns.Count}")
            .ShouldBe(["学校:10/3", "教师:28/8", "任职经历:10/4", "假期与豁免:5/3", "称号:7/3", "双师型:5/3", "学时:11/6", "轮岗:7/6"]);
    }
}
