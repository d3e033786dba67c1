using QijiangTeachers.Benchmarks.District;
using QijiangTeachers.Benchmarks.Imports;
using QijiangTeachers.Benchmarks.Indicators;
using QijiangTeachers.Benchmarks.Lists;
using QijiangTeachers.Benchmarks.Users;

namespace QijiangTeachers.Benchmarks;

/// <summary>
/// <c>dotnet run -c Release --project tests/QijiangTeachers.Benchmarks -- [large | many] [indicators] [change] [lists] [imports] [users] [--folder f]
/// [--postgresql connection]</c>; without a name all of them, at the size of a district; on SQLite unless a server is named, whose user may create databases.
/// </summary>
internal static class BenchmarkRun
{
    private static readonly Dictionary<string, Func<BenchmarkContext, Task>> Benchmarks = new()
    {
        ["indicators"] = IndicatorBenchmark.RunAsync,
        ["change"] = ChangeBenchmark.RunAsync,
        ["lists"] = ListBenchmark.RunAsync,
        ["imports"] = ImportBenchmark.RunAsync,
        ["users"] = UserBenchmark.RunAsync,
    };

    public static async Task<int> RunAsync(string[] args)
    {
        var folder = Option(args, "--folder") ?? Path.Combine(Path.GetTempPath(), "qijiang-benchmarks");
        var names = args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).Where(a => a is not ("large" or "many")).ToList();
        if (names.Find(n => !Benchmarks.ContainsKey(n)) is { } unknown)
        {
            await Console.Error.WriteLineAsync($"There is no benchmark '{unknown}'. Benchmarks: {string.Join(", ", Benchmarks.Keys)}.");
            return 1;
        }
        Directory.CreateDirectory(folder);
        var context = new BenchmarkContext(args.Contains("large") ? DistrictSize.Large : args.Contains("many") ? DistrictSize.Many : DistrictSize.District, folder, Option(args, "--postgresql"), new Report(Console.Out));
        context.Report.Machine();
        foreach (var (name, run) in Benchmarks)
            if (names.Count == 0 || names.Contains(name)) await run(context);
        return 0;
    }

    private static string? Option(string[] args, string name) => args.SkipWhile(a => a != name).ElementAtOrDefault(1);
}
