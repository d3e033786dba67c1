using Microsoft.Extensions.Logging;
using QijiangTeachers.Indicators.Application.People;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Indicators.Commands;

/// <summary><c>people &lt;code&gt; [--as-of 2025-12-31] [--part numerator|denominator] [--json]</c>: everybody behind a figure.</summary>
internal sealed class PeopleCommand(IndicatorPeople people, TimeProvider clock, ErrorTexts texts, ILogger<PeopleCommand> logger) : IConsoleCommand
{
    public string Name => "people";

    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken ct)
    {
        try
        {
            var options = new CommandOptions(args);
            var code = options.Words.Count > 0 ? options.Words[0] : "";
            if (!IndicatorCodes.All.Contains(code)) throw IndicatorErrors.UnknownCode(code);
            var input = new GetIndicatorPeopleInput { Part = PartOf(options.Part) };
            var found = await people.GetAllAsync(code, options.AsOf(clock.TodayInChina), null, input, ct);
            await output.WriteLineAsync(options.Json ? Json(found) : Table(found));
            return 0;
        }
        catch (BusinessException refusal)
        {
            logger.LogError("{Message}", texts.Of(refusal));
            return 1;
        }
    }

    private static PeoplePart PartOf(string? text) => text switch
    {
        null or "numerator" => PeoplePart.Numerator,
        "denominator" => PeoplePart.Denominator,
        _ => throw IndicatorErrors.UnknownPart(text),
    };

    private static string Json(IReadOnlyList<IndicatorPersonDto> found) => ContractJson.Of(new
    {
        TotalCount = found.Count,
        Items = found.Select(p => new { p.TeacherNo, p.Name, p.School, p.Counts, p.Reason }),
    });

    private static string Table(IReadOnlyList<IndicatorPersonDto> found)
    {
        var table = new TextTable("教师编号", "姓名", "任职学校", "结论", "原因");
        foreach (var p in found) table.Add(p.TeacherNo, p.Name, p.School ?? "", p.Counts ? "计入" : "不计入", p.Reason);
        return $"{table}{Environment.NewLine}共 {found.Count} 人";
    }
}
