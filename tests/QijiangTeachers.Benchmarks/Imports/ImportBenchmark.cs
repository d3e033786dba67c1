using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Benchmarks.District;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Benchmarks.Imports;

/// <summary>
/// A roster from .csv files into an empty registry, as the command line does it, against reading and checking the same
/// cells alone; then the same files again, which changes nothing.
/// </summary>
internal static class ImportBenchmark
{
    public static async Task RunAsync(BenchmarkContext context)
    {
        var files = Directory.CreateDirectory(Path.Combine(context.Folder, "roster")).FullName;
        var rows = await RosterFiles.WriteAsync(files, context.Size.Teachers, context.Size.Teachers * 10);
        var reading = await Measured.OfAsync(2, () => Task.Run(() => Read(files)));
        await using var district = await BenchmarkDistrict.EmptyAsync(Path.Combine(context.Folder, "import.db"));

        context.Report.Head($"Import of {context.Size.Teachers:N0} teachers and {context.Size.Teachers * 10:N0} hours (.csv)", "what", "clock", "processor", "rows/s", "× reading (processor)");
        Row("read and check the cells alone", new(reading.Median, reading.Processor));
        Row("dry run", await Measured.RunAsync(() => ImportAsync(district, files, "--dry-run")));
        Row("import", await Measured.RunAsync(() => ImportAsync(district, files)));
        Row("the same files again", await Measured.RunAsync(() => ImportAsync(district, files)));
        using var process = Process.GetCurrentProcess();
        context.Report.Row("peak memory of the process", $"{process.PeakWorkingSet64 >> 20} MB", "", "", "");

        void Row(string what, Measured.Cost cost)
            => context.Report.Row(what, $"{cost.Clock / 1000:0.0} s", $"{cost.Processor / 1000:0.0} s", $"{rows / cost.Clock * 1000:N0}", $"{cost.Processor / reading.Processor:0.0}");
    }

    private static void Read(string files)
    {
        using var source = RosterSource.Open(files);
        foreach (var row in source.Sheets.SelectMany(s => s.Rows()))
            if (row.CheckCells().Any()) throw new InvalidOperationException($"Row {row.Number} is wrong.");
    }

    private static async Task ImportAsync(BenchmarkDistrict district, params string[] args)
    {
        await using var scope = district.Scope();
        var command = scope.ServiceProvider.GetServices<IConsoleCommand>().Single(c => c.Name == "import");
        var exit = await command.RunAsync([.. args, "--json"], TextWriter.Null, CancellationToken.None);
        if (exit != 0) throw new InvalidOperationException($"The import ended with {exit}.");
    }
}
