using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Tests.Reading;

[Collection(MemoryTests.Name)]
public sealed class LargeFileTests : IDisposable
{
    private const int RowCount = 120_000;
    private readonly TempFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData(TableFileFormat.Xlsx)]
    [InlineData(TableFileFormat.Csv)]
    public async Task Memory_does_not_grow_with_the_file(TableFileFormat format)
    {
        var path = _files.PathOf($"学时.{format}".ToLowerInvariant());
        await using (var file = File.Create(path)) await WriteAsync(file, format);
        using var source = RosterSource.Open(path);
        var (rows, most, before) = (0, 0L, GC.GetTotalMemory(forceFullCollection: true));
        foreach (var row in source.Sheets.ShouldHaveSingleItem().Rows())
        {
            row.Value(HoursSheet.Hours).ShouldBe(6.5m);
            if (++rows % 40_000 == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }
        rows.ShouldBe(RowCount);
        most.ShouldBeLessThan(4 << 20);
    }

    [Fact]
    public void A_hundred_megabytes_of_shared_strings_are_not_kept_in_memory()
    {
        var workbook = new WorkbookBuilder();
        var rows = string.Concat(Enumerable.Range(2, 60_000).Select(i =>
            WorkbookBuilder.Row(i, workbook.Shared($"<t>T{i}</t>"), workbook.Shared($"<t>区级{Filler(i)}{i}</t>"), workbook.Shared("<t>2024-01-01</t>"))));
        workbook.Sheet("称号", WorkbookBuilder.Row(1, "教师编号", "称号", "认定日期") + rows);
        var path = _files.Write("名册.xlsx", workbook.Build());
        (workbook, rows) = (new(), "");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var source = RosterSource.Open(path);
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(24 << 20);
        var last = source.Sheets[0].Rows().Last();
        last.Text(HonourSheet.TeacherNo).ShouldBe("T60001");
        last[HonourSheet.Title].Text.ShouldEndWith("60001");
    }

    private static string Filler(int seed) => string.Concat(Enumerable.Range(0, 60).Select(i => (char)(0x4E00 + (seed * 31 + i * 977) % 20_000)));

    private static Task WriteAsync(Stream file, TableFileFormat format)
    {
        TableColumn<int>[] columns =
        [
            new("教师编号", i => $"T{i % 7000}"), new("项目名称", i => $"教师培训项目 {i}"), new("层级", _ => "区级"), new("学时", _ => 6.5m),
            new("开始日期", i => new DateOnly(2024, 1, 1).AddDays(i % 365)), new("结束日期", i => new DateOnly(2024, 1, 1).AddDays(i % 365)),
        ];
        return TableWriter.WriteAsync(file, format, "学时", columns, Enumerable.Range(1, RowCount));
    }
}
