using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace QijiangTeachers.Web.Tests.Import;

/// <summary>More than an import takes: the page names the limit and the remedy, the API in one sentence.</summary>
public sealed class TooLargeTests(ImportServer server) : IClassFixture<ImportServer>
{
    private const long Size = 101L << 20;

    [Fact]
    public async Task The_page_says_how_much_it_takes_and_what_to_do_and_keeps_nothing()
    {
        var browser = new Browser(await server.As("hr"));
        await browser.GetAsync("/imports");
        await using var file = new Zeros(Size);
        var answer = await browser.SubmitFilesAsync("upload", "Input.File", ("学时.csv", file));
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        browser.Html.ShouldContain("文件太大，没有上传");
        browser.Html.ShouldContain("一次最多上传 100 MB。请分成几次导入");
        browser.Html.ShouldContain("用命令行 import 导入");
        browser.Html.ShouldContain("href=\"/imports\"");
        Directory.GetDirectories(server.ImportFolder).ShouldBeEmpty();
    }

    [Fact]
    public async Task So_it_does_where_the_length_was_not_told()
    {
        var browser = new Browser(await server.As("hr"));
        await browser.GetAsync("/imports");
        await using var file = new Zeros((100L << 20) + 1) { TellsLength = false };
        var answer = await browser.SubmitFilesAsync("upload", "Input.File", ("学时.csv", file));
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        browser.Html.ShouldContain("一次最多上传 100 MB。");
    }

    [Fact]
    public async Task The_API_answers_with_its_error()
    {
        await using var file = new Zeros(Size);
        using var form = new MultipartFormDataContent { { new StreamContent(file), "file", "学时.csv" } };
        // The client waits for the answer to the head, so that no connection breaks while it sends.
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/app/roster-imports") { Content = form, Headers = { ExpectContinue = true } };
        var answer = await (await server.As("hr")).SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        answer.Content.Headers.ContentType.ShouldBe(new MediaTypeHeaderValue("application/problem+json"));
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetProperty("message").GetString().ShouldBe("内容太大，没有处理：一次最多接收 100 MB。请减少内容，或分几次提交。");
    }

    /// <summary>Zeros without end in no memory.</summary>
    private sealed class Zeros(long size) : Stream
    {
        private long _sent;

        public bool TellsLength { get; init; } = true;
        public override bool CanRead => true;
        public override bool CanSeek => TellsLength;
        public override bool CanWrite => false;
        public override long Length => TellsLength ? size : throw new NotSupportedException();
        public override long Position { get => _sent; set => _sent = value; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, size - _sent);
            Array.Clear(buffer, offset, read);
            _sent += read;
            return read;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
