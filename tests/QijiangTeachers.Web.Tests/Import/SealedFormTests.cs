using System.Diagnostics;
using System.Net;
using System.Text;

namespace QijiangTeachers.Web.Tests.Import;

/// <summary>What is uploaded lies nowhere readable on the disk, not even while it is still coming.</summary>
public sealed class SealedFormTests(ImportServer server) : IClassFixture<ImportServer>
{
    private const string Secret = "500110198503040017";
    private const int Size = 24 << 20;   // more than the connection holds

    [Fact]
    public async Task A_file_that_is_coming_to_the_API_is_on_the_disk_sealed_only()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs /proc.");
        var hr = await Importing.As(server, "hr");
        string[] readable = ["not looked"];
        await using var rows = new Rows(() => readable = ReadableFiles());
        await hr.UploadAsync(("学校.csv", rows));
        readable.ShouldBeEmpty();
    }

    [Fact]
    public async Task So_is_one_that_is_coming_to_the_page()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs /proc.");
        var browser = new Browser(await server.As("hr"));
        await browser.GetAsync("/imports");
        string[] readable = ["not looked"];
        await using var rows = new Rows(() => readable = ReadableFiles());
        (await browser.SubmitFilesAsync("upload", "Input.File", ("学校.csv", rows))).StatusCode.ShouldBe(HttpStatusCode.Found);
        readable.ShouldBeEmpty();
    }

    // Those of the temporary folder that this process has open, deleted or not.
    private static string[] ReadableFiles()
    {
        var open = Directory.GetFiles("/proc/self/fd").Where(f => new FileInfo(f).LinkTarget?.StartsWith(Path.GetTempPath(), StringComparison.Ordinal) == true).Select(f => f.Replace("self", $"{Environment.ProcessId}", StringComparison.Ordinal)).ToList();
        open.ShouldNotBeEmpty();
        using var grep = Process.Start(new ProcessStartInfo("grep", ["--files-with-matches", "--text", "--fixed-strings", "--no-messages", Secret, .. open]) { RedirectStandardOutput = true })!;
        var found = grep.StandardOutput.ReadToEnd();
        grep.WaitForExit();
        return found.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Rows, and when all are sent somebody looks.</summary>
    private sealed class Rows(Action look) : MemoryStream(Encoding.UTF8.GetBytes("学校编码,学校名称,学段,备注\n" + string.Concat(Enumerable.Repeat($"2150001001,古南小学,小学,{Secret}\n", Size / 50))))
    {
        private bool _hasLooked;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position < Length || _hasLooked) return await base.ReadAsync(buffer, cancellationToken);
            _hasLooked = true;
            look();
            return 0;
        }
    }
}
