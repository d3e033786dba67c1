using QijiangTeachers.Indicators.Application.People;
using QijiangTeachers.Indicators.Application.Schools;
using QijiangTeachers.Indicators.Application.Targets;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Indicators.Application.Indicators;

/// <summary>Lists as files. A list of names is noted in the history.</summary>
internal sealed class IndicatorExports(UnitOfWork unitOfWork)
{
    private static readonly TableColumn<IndicatorPersonDto>[] People =
    [
        new("教师编号", p => p.TeacherNo) { Format = CellFormat.Text, Width = 16 }, new("姓名", p => p.Name) { Width = 12 }, new("任职学校", p => p.School) { Width = 28 },
        new("任教学段", p => p.Stage is { } stage ? Terms.Of(stage) : null), new("任教学科", p => p.Subject) { Width = 12 },
        new("结论", p => p.Counts ? "计入" : "不计入"), new("原因", p => p.Reason) { Width = 70 },
    ];

    private static readonly TableColumn<IndicatorStatusDto>[] Indicators =
    [
        new("指标", i => i.Name) { Width = 20 }, new("截至", i => i.AsOf) { Width = 12 }, new("当前", i => i.Value), new("分子", i => i.Numerator), new("分母", i => i.Denominator),
        new("单位", i => i.Unit), new("目标", i => i.Target), new("应达", i => i.Path), new("差距", i => i.Gap), new("状态", i => Terms.Of(i.Standing)), new("期末结果", i => i.PlanResult?.Value),
    ];

    private static readonly TableColumn<SchoolStandingDto>[] Schools =
    [
        new("学校", s => s.Name) { Width = 28 }, new("学段", s => s.Kind is { } kind ? Terms.Of(kind) : null) { Width = 14 }, new("城乡", s => s.Locality is { } l ? Terms.Of(l) : null),
        new("专任教师", s => s.FullTimeTeachers), new("骨干教师", s => s.BackboneTeachers), new("骨干占比（%）", s => s.BackboneShare), new("学时达标率（%）", s => s.HoursCompletion),
        new("轮岗比例（%）", s => s.RotationRatio), new("双师型占比（%）", s => s.DualQualifiedShare), new("幼儿数 ÷ 教师", s => s.KindergartenRatio),
        new("年底前到期", s => s.ExpiringThisYear), new("预警项数", s => s.Warnings), new("滞后项数", s => s.Behind),
    ];

    public async Task PeopleAsync(IndicatorDefinition definition, DateOnly day, IReadOnlyList<IndicatorPersonDto> rows, TableFileFormat format, Stream output, CancellationToken ct)
    {
        await unitOfWork.RunAsync(IndicatorsProcesses.ExportPeople, null, recorder =>
        {
            recorder.Record(new IndicatorPeopleExported(definition.Code, definition.Name, day, rows.Count));
            return Task.CompletedTask;
        }, ct);
        await TableWriter.WriteAsync(output, format, definition.Name, People, rows, ct);
    }

    public static async Task FiguresAsync(TargetOverviewDto overview, IReadOnlyList<SchoolStandingDto> schools, TableFileFormat format, Stream output, CancellationToken ct)
    {
        await using var writer = TableWriter.Open(output, format);
        if (format == TableFileFormat.Xlsx) await WriteAsync(writer, "指标", Indicators, overview.Items, ct);
        await WriteAsync(writer, "学校", Schools, schools, ct);
        await writer.CompleteAsync(ct);
    }

    private static async Task WriteAsync<T>(TableWriter writer, string name, TableColumn<T>[] columns, IEnumerable<T> rows, CancellationToken ct)
    {
        await writer.BeginSheetAsync(name, columns, ct);
        foreach (var row in rows) await writer.WriteRowAsync([.. columns.Select(c => c.Value(row))], ct);
    }
}
