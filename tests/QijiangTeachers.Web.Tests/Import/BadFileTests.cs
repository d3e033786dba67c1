using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Web.Tests.Import;

/// <summary>Files that can't be imported, or only in part: each is answered in words, and nothing of it is written.</summary>
public sealed class BadFileTests(ImportServer server) : IClassFixture<ImportServer>
{
    private const string Schools = "学校编码,学校名称,学段\n";

    public static TheoryData<string, byte[], string> NoRosters => new()
    {
        { "名册.pdf", "%PDF-1.7 …"u8.ToArray(), "“名册.pdf”不是 xlsx 工作簿。" },
        { "名册.xlsx", "%PDF-1.7 …"u8.ToArray(), "“名册.xlsx”不是 xlsx 工作簿。" },
        { "名册.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0], "“名册.xls”是旧的 xls 格式。" },
        { "名册.xlsx", [.. "PK"u8, 3, 4, 0, 0, 0, 0], "“名册.xlsx”已损坏" },
        { "空.csv", [], "文件是空的" },
        { "空.xlsx", [], "文件是空的" },
    };

    [Theory, MemberData(nameof(NoRosters))]
    public async Task What_is_no_roster_is_refused_at_once_with_a_remedy(string name, byte[] content, string message)
    {
        var hr = await Importing.As(server, "hr");
        var kept = Directory.GetDirectories(server.ImportFolder);
        await ShouldBeRefusedAsync(await hr.PostAsync(new RosterFile(name, content)), message);
        Directory.GetDirectories(server.ImportFolder).ShouldBe(kept, ignoreOrder: true);
    }

    [Fact]
    public async Task An_archive_that_unpacks_without_end_is_refused_at_once()
    {
        var bomb = RawWorkbook.Of(CompressionLevel.SmallestSize, ("学校", w =>
        {
            var blank = new string(' ', 1 << 20);
            for (var i = 0; i < 200; i++) w.Write(blank);
        }));
        bomb.Length.ShouldBeLessThan(2 << 20);
        var hr = await Importing.As(server, "hr");
        await ShouldBeRefusedAsync(await hr.PostAsync(new RosterFile("炸弹.xlsx", bomb)), "“炸弹.xlsx”解压后过大，已停止读取。");
    }

    public static TheoryData<string, byte[], string> Damaged => new()
    {
        { "学校.csv", [.. "学校编码,学校名称,学段\n1,"u8, 0xFF, 0xFF, .. ",小学\n"u8], "  : “学校.csv”既不是 UTF-8 也不是 GB18030 编码 → 请在 Excel 或 WPS 中另存为 xlsx 后再导入" },
        { "学校.csv", "学校编码,学校名称\n1,一小\n"u8.ToArray(), "学校 1 学段: 缺少必需的列“学段”，整张表未读取 → 在表头加上“学段”，或下载空白模板" },
        { "文档.xlsx", Archive("word/document.xml"), "  : “文档.xlsx”不是 xlsx 工作簿 → 请在 Excel 或 WPS 中另存为 xlsx 后再导入" },
    };

    [Theory, MemberData(nameof(Damaged))]
    public async Task What_shows_only_when_it_is_read_is_an_error_of_the_report(string name, byte[] content, string error)
    {
        var hr = await Importing.As(server, "hr");
        var before = await StoredAsync();
        var tried = await hr.TryAsync(new RosterFile(name, content));
        tried.State.ShouldBe("tried");
        tried.Sheets.ShouldBeEmpty();
        (await hr.ErrorsAsync(tried)).ShouldBe([error]);
        // The page says so too, and offers nothing to confirm.
        var page = await hr.Client.GetStringAsync($"/imports/{tried.Id}");
        page.ShouldContain("文件无法读取，没有可以导入的表");
        page.ShouldNotContain("value=\"confirm\"");
        (await hr.Client.PostAsync($"/api/app/roster-imports/{tried.Id}/confirm", null)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await StoredAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    [InlineData("GBK")]
    public async Task Both_Chinese_encodings_are_read(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var hr = await Importing.As(server, "hr");
        var tried = await hr.TryAsync(RosterFile.Csv("学校.csv", $"{Schools}2150001001,古南小学,小学\n", Encoding.GetEncoding(encoding)));
        tried.Sheets.ShouldBe(["学校 1 1 0 0 0"]);
    }

    [Fact]
    public async Task Formulas_without_results_and_a_sheet_that_comes_twice_name_row_and_remedy()
    {
        var hr = await Importing.As(server, "hr");
        var tried = await hr.TryAsync(new RosterFile("公式.xlsx", RawWorkbook.Of(CompressionLevel.Fastest,
            ("学校", w => { w.Row("学校编码", "学校名称", "学段"); w.Row("2150001002", "=A1&\"小学\"".Replace("&", "&amp;"), "小学"); w.Row("2150001003", "通惠小学", "小学"); }),
            ("学 校", w => { w.Row("学校编码", "学校名称", "学段"); w.Row("2150001004", "另一张", "小学"); }))));
        tried.Sheets.ShouldBe(["学校 2 1 0 0 1"]);
        (await hr.ErrorsAsync(tried)).ShouldBe(["学校 2 学校名称: 公式没有存下计算结果 → 在 Excel 中打开并保存，或直接填写结果"]);
        var warnings = await hr.Client.GetStringAsync($"/api/app/roster-imports/{tried.Id}/issues?severity=warning");
        warnings.ShouldContain("出现多次，只读取第一张");
        warnings.ShouldContain("合并成一张表");
    }

    private static async Task ShouldBeRefusedAsync(HttpResponseMessage answer, string message)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var error = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetProperty("validationErrors")[0];
        error.GetProperty("members")[0].GetString()!.ToLowerInvariant().ShouldBe("file");
        error.GetProperty("message").GetString()!.ShouldStartWith(message);
    }

    private static byte[] Archive(string part)
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true)) archive.CreateEntry(part).Open().Dispose();
        return content.ToArray();
    }

    private async Task<int> StoredAsync()
    {
        await using var scope = server.SystemScope();
        return await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Set<Process>().CountAsync();
    }
}
