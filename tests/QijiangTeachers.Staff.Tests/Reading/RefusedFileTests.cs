using System.IO.Compression;
using System.Text;
using QijiangTeachers.Staff.Import.Reading;
using static QijiangTeachers.Staff.Tests.Reading.WorkbookBuilder;

namespace QijiangTeachers.Staff.Tests.Reading;

public sealed class RefusedFileTests : IDisposable
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private readonly TempFiles _files = new();

    public void Dispose() => _files.Dispose();

    private RosterFileException Refusal(string name, byte[] bytes, RosterFileLimits? limits = null)
        => Should.Throw<RosterFileException>(() => RosterSource.Open(_files.Write(name, bytes), limits: limits));

    private static WorkbookBuilder Schools(string after = "", int headerAt = 1)
        => new WorkbookBuilder().Sheet("学校", (headerAt > 1 ? Row(1, "名册") : "") + Row(headerAt, "学校编码", "学校名称", "学段") + Row(headerAt + 1, "1", "一小", "小学"), after);

    [Fact]
    public void An_xls_file_is_refused_with_the_remedy()
    {
        var refusal = Refusal("名册.xls", [.. Ole, .. new byte[600]]);
        refusal.Message.ShouldContain("xls 格式");
        refusal.Remedy.ShouldContain("另存为 xlsx");
    }

    [Fact]
    public void A_password_is_named_as_the_reason()
    {
        var refusal = Refusal("名册.xlsx", [.. Ole, .. new byte[70_000], .. Encoding.Unicode.GetBytes("EncryptedPackage")]);
        refusal.Message.ShouldContain("密码");
        refusal.Remedy.ShouldContain("另存为 xlsx");
    }

    [Fact]
    public void Merged_cells_are_refused_but_a_merged_title_is_not()
    {
        var refusal = Refusal("名册.xlsx", Schools("<mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>").Build());
        refusal.Message.ShouldContain("合并单元格（A2:A3）");
        refusal.Remedy.ShouldContain("另存为 xlsx");
        Refusal("名册.xlsx", Schools("<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>").Build());
        using var source = RosterSource.Open(_files.Write("名册.xlsx", Schools("<mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>", headerAt: 2).Build()));
        source.Sheets[0].Rows().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("名册.xlsx", "<html><table>")]
    [InlineData("名册.pdf", "%PDF-1.7")]
    [InlineData("名册.xlsx", "")]
    [InlineData("名册.xlsx", "PK not a zip")]
    public void What_is_no_workbook_is_refused(string name, string content)
        => Refusal(name, Encoding.UTF8.GetBytes(content)).Remedy.ShouldContain("xlsx");

    [Fact]
    public void An_archive_that_holds_no_workbook_is_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("content.xml");
        Refusal("名册.ods", stream.ToArray()).Message.ShouldContain("不是 xlsx");
    }

    [Fact]
    public void A_truncated_workbook_is_refused()
    {
        var bytes = Schools().Build();
        Refusal("名册.xlsx", bytes[..(bytes.Length / 2)]).Remedy.ShouldContain("另存为 xlsx");
    }

    [Fact]
    public void Broken_markup_is_refused()
        => Refusal("名册.xlsx", new WorkbookBuilder().Sheet("学校", Row(1, "学校编码") + "<row><c>").Build()).Message.ShouldContain("损坏");

    [Fact]
    public void A_packed_bomb_is_refused_before_it_is_unpacked()
    {
        using var stream = new MemoryStream();
        stream.Write(Schools().Build());
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        using (var part = zip.CreateEntry("xl/media/bomb.bin", CompressionLevel.SmallestSize).Open())
            for (var i = 0; i < 64; i++) part.Write(new byte[1 << 20]);
        Refusal("名册.xlsx", stream.ToArray()).Message.ShouldContain("过大");
    }

    [Fact]
    public void The_unpacked_size_is_limited()
        => Refusal("名册.xlsx", Schools().Build(), new RosterFileLimits { UnpackedBytes = 500 }).Message.ShouldContain("过大");

    [Fact]
    public void A_cell_is_limited()
        => Refusal("名册.xlsx", new WorkbookBuilder().Sheet("学校", Row(1, new string('长', 40_000))).Build()).Message.ShouldContain("32767");

    [Fact]
    public void Entities_are_not_expanded()
        => Refusal("名册.xlsx", new WorkbookBuilder { Doctype = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" }.Sheet("学校", Row(1, "a")).Build());

    [Fact]
    public void A_path_that_is_not_there_is_said_so()
        => Should.Throw<RosterFileException>(() => RosterSource.Open(_files.PathOf("没有.xlsx"))).Message.ShouldContain("找不到");
}
