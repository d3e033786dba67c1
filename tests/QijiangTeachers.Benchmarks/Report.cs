using System.Runtime.InteropServices;

namespace QijiangTeachers.Benchmarks;

/// <summary>Prints results as the table rows of docs/performance.md.</summary>
internal sealed class Report(TextWriter output)
{
    public void Machine() => output.WriteLine($"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1L << 30)} GiB, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}");

    public void Head(string title, params string[] columns)
    {
        output.WriteLine($"\n### {title}\n");
        output.WriteLine($"| {string.Join(" | ", columns)} |");
        output.WriteLine($"|{string.Concat(columns.Select(_ => "---|"))}");
    }

    public void Row(params string[] cells) => output.WriteLine($"| {string.Join(" | ", cells)} |");

    public static string Ms(double milliseconds) => $"{milliseconds:0.0} ms";
}
