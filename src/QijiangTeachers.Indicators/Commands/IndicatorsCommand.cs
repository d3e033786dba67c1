using Microsoft.Extensions.Logging;
using QijiangTeachers.Indicators.Application;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Indicators.Commands;

/// <summary><c>indicators [--as-of 2025-12-31] [--json]</c> (import-format.md, "Reading the result back").</summary>
internal sealed class IndicatorsCommand(IndicatorReader reader, TimeProvider clock, ErrorTexts texts, ILogger<IndicatorsCommand> logger) : IConsoleCommand
{
    public string Name => "indicators";

    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken ct)
    {
        try
        {
            var options = new CommandOptions(args);
            var asOf = options.AsOf(clock.TodayInChina);
            var items = await reader.ComputeAsync(asOf, ct);
            await output.WriteLineAsync(options.Json ? ContractJson.Of(new IndicatorListDto(items)) : Table(asOf, items));
            return 0;
        }
        catch (BusinessException refusal)
        {
            logger.LogError("{Message}", texts.Of(refusal));
            return 1;
        }
    }

    private static string Table(DateOnly asOf, IReadOnlyList<IndicatorDto> items)
    {
        var table = new TextTable("指标", "当前", "分子", "分母", "目标", "路径", "单位", "任一层级", "2021年以来");
        foreach (var i in items)
            table.Add(i.Name, Text(i.Value), Text(i.Numerator), Text(i.Denominator), Text(i.Target), Text(i.Path), i.Unit, Text(i.Inclusive), Text(i.RecognisedSince2021));
        return $"截至 {asOf:yyyy-MM-dd}{Environment.NewLine}{table}";
    }

    private static string Text(decimal? value) => value?.ToString("0.#") ?? "—";
}
