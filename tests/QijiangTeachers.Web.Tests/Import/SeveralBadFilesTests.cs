using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace QijiangTeachers.Web.Tests.Import;

/// <summary>Files that don't go together are refused at once, by name and with what to do; so are too many bytes.</summary>
public sealed class SeveralBadFilesTests(ImportServer server) : IClassFixture<ImportServer>
{
    private const string Schools = "学校编码,学校名称,学段\n2150001001,古南小学,小学\n";
    private static readonly string[] Sheets = ["学校", "教师", "任职经历", "假期与豁免", "称号", "双师型", "学时", "轮岗"];

    public static TheoryData<string, string> Refused => new()
    {
        { "学校.csv 学　校.csv", "“学　校.csv”“学校.csv”都是“学校”表。请合并成一个文件，或只选其中一个" },
        { "学校.csv 学校.csv", "“学校.csv”“学校.csv”都是“学校”表。请合并成一个文件，或只选其中一个" },
        { "学校.csv 名册.xlsx", "“名册.xlsx”是工作簿，不能与其他文件一起导入。请只选这一个工作簿，或只选 CSV 文件" },
        { "甲.xlsx 乙.xlsx", "“乙.xlsx”是工作簿，不能与其他文件一起导入。请只选这一个工作簿，或只选 CSV 文件" },
        { "学校.csv README.md", "“README.md”不是 CSV 文件。请不要选这个文件；它是名册的一张表时，另存为 CSV 后再与其他表一起选择" },
        { string.Join(' ', Sheets.Select(s => s + ".csv")) + " 备注.csv", "选了 9 个文件，名册只有 8 张表：“备注.csv”不是约定的表名。请去掉这些文件，或把文件名改为表名：学校、教师、任职经历、假期与豁免、称号、双师型、学时、轮岗" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task What_does_not_go_together_is_refused_by_name(string names, string message)
    {
        var workbook = (await RosterFile.WorkbookAsync("名册.xlsx", ("学校", Schools))).Content;
        RosterFile[] files = [.. names.Split(' ').Select(n => n.EndsWith(".xlsx", StringComparison.Ordinal) ? new(n, workbook) : RosterFile.Csv(n, Schools))];
        var hr = await Importing.As(server, "hr");
        (await RefusalAsync(await hr.PostAsync(files))).ShouldBe(message);
        (await RefusalOnThePageAsync(hr.Client, files)).ShouldBe(message);
        Directory.GetDirectories(server.ImportFolder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Together_they_may_weigh_as_much_as_one()
    {
        var many = new byte[32 << 20];
        "学校编码,学校名称,学段\n"u8.CopyTo(many);
        var hr = await Importing.As(server, "hr");
        (await RefusalAsync(await hr.PostAsync(new RosterFile("学时.csv", many), new("学校.csv", many)))).ShouldBe("到“学时.csv”为止，所选文件合计超过 60 MB，请先导入它前面的表，再单独导入它");
        (await RefusalAsync(await hr.PostAsync(new RosterFile("学时.csv", [.. many, .. many])))).ShouldBe("“学时.csv”超过 60 MB，请按表分成几个文件导入");
        Directory.GetDirectories(server.ImportFolder).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_file_and_empty_files_are_refused()
    {
        var hr = await Importing.As(server, "hr");
        (await RefusalAsync(await hr.Client.PostAsync("/api/app/roster-imports", new MultipartFormDataContent { { new StringContent("x"), "file" } }))).ShouldBe("请选择一个工作簿，或一个或多个 CSV 文件");
        (await RefusalAsync(await hr.PostAsync(new RosterFile("学校.csv", []), new("教师.csv", [])))).ShouldStartWith("文件是空的");
        (await RefusalOnThePageAsync(hr.Client, [new("", [])])).ShouldBe("请选择一个工作簿，或一个或多个 CSV 文件");
    }

    [Fact]
    public async Task The_document_of_the_API_says_that_the_field_may_be_repeated()
    {
        var document = await server.Stranger().GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        var body = document.GetProperty("paths").GetProperty("/api/app/roster-imports").GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("multipart/form-data").GetProperty("schema");
        body.ToString().ShouldContain("\"file\"");
        Resolve(document, body.GetProperty("properties").GetProperty("file")).GetProperty("type").GetString().ShouldBe("array");
    }

    private static JsonElement Resolve(JsonElement document, JsonElement schema) => schema.TryGetProperty("$ref", out var reference)
        ? document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]) : schema;

    private static async Task<string> RefusalAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var error = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetProperty("validationErrors")[0];
        error.GetProperty("members")[0].GetString().ShouldBe("file");
        return error.GetProperty("message").GetString()!;
    }

    private static async Task<string> RefusalOnThePageAsync(HttpClient client, IReadOnlyList<RosterFile> files)
    {
        var browser = new Browser(client);
        await browser.GetAsync("/imports");
        Regex.Match(browser.Html, "<input[^>]*type=\"file\"[^>]*>").Value.ShouldContain(" multiple");
        await browser.SubmitFilesAsync("upload", "Input.File", files.Select(f => (f.Name, (Stream)new MemoryStream(f.Content))));
        return WebUtility.HtmlDecode(Regex.Match(browser.Html, "field-error[^>]*>.*?<span>(.*?)</span>", RegexOptions.Singleline).Groups[1].Value);
    }
}
