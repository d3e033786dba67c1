using Microsoft.Extensions.Localization;
using QijiangTeachers.Indicators.Application.People;
using QijiangTeachers.Indicators.Application.Schools;
using QijiangTeachers.Indicators.Application.Targets;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Indicators.Application.Indicators;

/// <summary>Lists as files, in the language of the reader: nobody imports them again. A list of names is noted in the history.</summary>
internal sealed class IndicatorExports(UnitOfWork unitOfWork, IStringLocalizer<IndicatorsModule> T)
{
    private TableColumn<IndicatorPersonDto>[] People =>
    [
        new(T["Export:TeacherNo"], p => p.TeacherNo) { Format = CellFormat.Text, Width = 16 }, new(T["Export:Name"], p => p.Name) { Width = 12 }, new(T["Export:Employer"], p => p.School) { Width = 28 },
        new(T["Export:StageTaught"], p => p.Stage is { } stage ? Terms.Shown(stage) : null), new(T["Export:Subject"], p => p.Subject) { Width = 12 },
        new(T["Export:Conclusion"], p => p.Counts ? T["Export:Counts"].Value : T["Export:CountsNot"].Value), new(T["Export:Reason"], p => p.Reason) { Width = 70 },
    ];

    private TableColumn<IndicatorStatusDto>[] Indicators =>
    [
        new(T["Export:Indicator"], i => IndicatorNames.Of(i.Name, i.EnglishName)) { Width = 20 }, new(T["Export:AsOf"], i => i.AsOf) { Width = 12 }, new(T["Export:Value"], i => i.Value), new(T["Export:Numerator"], i => i.Numerator), new(T["Export:Denominator"], i => i.Denominator),
        new(T["Export:Unit"], i => i.Unit), new(T["Export:Target"], i => i.Target), new(T["Export:Due"], i => i.Path), new(T["Export:Gap"], i => i.Gap), new(T["Export:Standing"], i => Terms.Shown(i.Standing)), new(T["Export:PlanResult"], i => i.PlanResult?.Value),
    ];

    private TableColumn<SchoolStandingDto>[] Schools =>
    [
        new(T["Export:School"], s => s.Name) { Width = 28 }, new(T["Export:SchoolKind"], s => s.Kind is { } kind ? Terms.Shown(kind) : null) { Width = 14 }, new(T["Export:Locality"], s => s.Locality is { } l ? Terms.Shown(l) : null),
        new(T["Export:FullTime"], s => s.FullTimeTeachers), new(T["Export:Backbone"], s => s.BackboneTeachers), new(T["Export:BackboneShare"], s => s.BackboneShare), new(T["Export:HoursCompletion"], s => s.HoursCompletion),
        new(T["Export:RotationRatio"], s => s.RotationRatio), new(T["Export:DualShare"], s => s.DualQualifiedShare), new(T["Export:Kindergarten"], s => s.KindergartenRatio),
        new(T["Export:Expiring"], s => s.ExpiringThisYear), new(T["Export:Warnings"], s => s.Warnings), new(T["Export:Behind"], s => s.Behind),
    ];

    public async Task PeopleAsync(IndicatorDefinition definition, DateOnly day, IReadOnlyList<IndicatorPersonDto> rows, TableFileFormat format, Stream output, CancellationToken ct)
    {
        await unitOfWork.RunAsync(IndicatorsProcesses.ExportPeople, null, recorder =>
        {
            recorder.Record(new IndicatorPeopleExported(definition.Code, definition.Name, day, rows.Count));
            return Task.CompletedTask;
        }, ct);
        await TableWriter.WriteAsync(output, format, IndicatorNames.Of(definition), People, rows, ct);
    }

    public async Task FiguresAsync(TargetOverviewDto overview, IReadOnlyList<SchoolStandingDto> schools, TableFileFormat format, Stream output, CancellationToken ct)
    {
        await using var writer = TableWriter.Open(output, format);
        if (format == TableFileFormat.Xlsx) await WriteAsync(writer, T["Export:Indicator"], Indicators, overview.Items, ct);
        await WriteAsync(writer, T["Export:School"], Schools, schools, ct);
        await writer.CompleteAsync(ct);
    }

    private static async Task WriteAsync<T>(TableWriter writer, string name, TableColumn<T>[] columns, IEnumerable<T> rows, CancellationToken ct)
    {
        await writer.BeginSheetAsync(name, columns, ct);
        foreach (var row in rows) await writer.WriteRowAsync([.. columns.Select(c => c.Value(row))], ct);
    }
}
