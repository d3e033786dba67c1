using System.IO.Compression;
using System.Text.Json;

namespace QijiangTeachers.Web.Tests.Import;

/// <summary>Memory doesn't grow with the file. Runs alone: it measures the whole process.</summary>
[CollectionDefinition(nameof(LargeFileTests), DisableParallelization = true)]
[Collection(nameof(LargeFileTests))]
public sealed class LargeFileTests(ImportServer server) : IClassFixture<ImportServer>
{
    [Fact]
    public async Task A_sheet_of_a_hundred_megabytes_costs_no_memory()
    {
        const int rows = 12_000;
        var path = Path.Combine(Path.GetTempPath(), $"qijiang-large-{Path.GetRandomFileName()}.xlsx");
        try
        {
            await using (var file = File.Create(path)) RawWorkbook.Write(file, CompressionLevel.Fastest, ("学校", w =>
            {
                var dice = new Random(7);
                var letters = new char[9_000];
                w.Row("学校编码", "学校名称", "学段", "备注");
                for (var i = 0; i < rows; i++)
                {
                    for (var k = 0; k < letters.Length; k++) letters[k] = (char)('a' + dice.Next(4));
                    w.Row($"{i:0000000000}", "某小学", "不存在的学段", new string(letters));
                }
            }));
            using (var archive = ZipFile.OpenRead(path)) archive.Entries.Sum(e => e.Length).ShouldBeGreaterThan(100 << 20);
            var hr = await Importing.As(server, "hr");
            var before = InUse();
            JsonElement import;
            await using (var content = File.OpenRead(path)) import = await hr.UploadAsync(("大表.xlsx", content));
            var run = Task.Run(hr.RunAsync);
            var most = 0L;
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(3));
            while (!run.IsCompleted && await timer.WaitForNextTickAsync()) most = Math.Max(most, InUse() - before);
            await run;
            most.ShouldBeLessThan(48L << 20);
            (await hr.GetAsync(import.Id)).Sheets.ShouldBe([$"学校 {rows} 0 0 0 {rows}"]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Fifty_megabytes_of_files_cost_no_memory()
    {
        const int rows = 2_800;
        var hr = await Importing.As(server, "hr");
        var (schools, teachers) = (Large("学校编码,学校名称,学段,备注", "某小学,不存在的学段"), Large("教师编号,姓名,身份证号,学校编码,教师类别,用工形式,到校日期,在职状态,备注", "某人,1,1,专任教师,在编,2015-09-01,在职"));
        try
        {
            (new FileInfo(schools).Length + new FileInfo(teachers).Length).ShouldBeGreaterThan(50L << 20);
            var before = InUse();
            JsonElement import;
            await using (var first = File.OpenRead(schools))
            await using (var second = File.OpenRead(teachers)) import = await hr.UploadAsync(("教师.csv", second), ("学校.csv", first));
            var run = Task.Run(hr.RunAsync);
            var most = 0L;
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
            while (!run.IsCompleted && await timer.WaitForNextTickAsync()) most = Math.Max(most, InUse() - before);
            await run;
            most.ShouldBeLessThan(25L << 20);
            (await hr.GetAsync(import.Id)).Sheets.ShouldBe([$"学校 {rows} 0 0 0 {rows}", $"教师 {rows} 0 0 0 {rows}"]);
            (await hr.Client.DeleteAsync($"/api/app/roster-imports/{import.Id}")).EnsureSuccessStatusCode();
        }
        finally
        {
            File.Delete(schools);
            File.Delete(teachers);
        }

        static string Large(string head, string row)
        {
            var path = Path.Combine(Path.GetTempPath(), $"qijiang-large-{Path.GetRandomFileName()}.csv");
            using var writer = new StreamWriter(path);
            writer.WriteLine(head);
            for (var i = 0; i < rows; i++) writer.WriteLine($"{i:0000000000},{row},{new string('a', 9_800)}");
            return path;
        }
    }

    // One collection: asking for a settled number collects up to twenty times, and the servers of all tests before are still there.
    private static long InUse()
    {
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: false);
    }
}
