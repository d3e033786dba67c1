using Microsoft.Extensions.Logging;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.Settings;
using QijiangTeachers.Staff.Import;
using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Commands;

/// <summary><c>import &lt;workbook.xlsx | folder&gt; [--dry-run] [--json] [--into-demo]</c> (import-format.md).</summary>
internal sealed class ImportCommand(RosterImporter importer, DistrictSettings settings, ILogger<ImportCommand> logger) : IConsoleCommand
{
    private const int Fine = 0, NothingRead = 1, RowsInError = 2;

    public string Name => "import";

    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken ct)
    {
        var words = new CommandWords(args);
        var isJson = words.Has("--json");
        using var spool = new ReportSpool();
        try
        {
            if (words.Words is not [var path]) throw new RosterFileException("请给出要导入的文件", "用法：import <工作簿.xlsx | 存放 .csv 的文件夹> [--dry-run] [--json] [--into-demo]");
            if (!words.Has("--into-demo")) await RefuseDemoAsync(ct);
            using var source = RosterSource.Open(path);
            var run = new ImportRun(spool) { DryRun = words.Has("--dry-run"), WithOutlook = !isJson, Reason = $"导入 {Path.GetFileName(Path.TrimEndingDirectorySeparator(path))}" };
            var result = await importer.RunAsync(source, run, ct);
            await ReportPrinter.PrintAsync(output, result, spool, isJson, run.DryRun);
            return result.Sheets.Count == 0 ? NothingRead : result.Errors > 0 ? RowsInError : Fine;
        }
        catch (RosterFileException refusal)
        {
            logger.LogError("{Message}。{Remedy}", refusal.Message, refusal.Remedy);
            spool.Add(new RowIssue("", null, null, null, refusal.Message, refusal.Remedy));
            if (isJson) await ReportPrinter.PrintAsync(output, new([], 1, []), spool, isJson: true, isDryRun: false);
            return NothingRead;
        }
    }

    private async Task RefuseDemoAsync(CancellationToken ct)
    {
        if (await settings.FindAsync(DistrictSettings.DemoDistrict, ct) is not null)
            throw new RosterFileException("数据库里是演示区，不导入真实名册", "用 ConnectionStrings__Default 指定另一个数据库；确要导入演示区时加 --into-demo");
    }
}
