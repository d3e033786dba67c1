using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Cultivation.Persistence;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Import;
using QijiangTeachers.Staff.Import.Reading;
using static QijiangTeachers.Staff.Import.Reading.HonourSheet;

namespace QijiangTeachers.Cultivation.Application.Import;

/// <summary>Sheet 称号.</summary>
internal sealed class TitleImporter(FactImportServices services, RosterLookup lookup) : FactSheetImporter<TitleTerm>(services)
{
    private ILookup<Guid, EffectivePeriod> _service = Array.Empty<EffectivePeriod>().ToLookup(_ => Guid.Empty);

    public override SheetDefinition Sheet => Definition;
    public override string ProcessKind => CultivationProcesses.ImportTitles;
    protected override Column<string> TeacherColumn => TeacherNo;
    protected override Type Creation => typeof(TitleRecognised);

    protected override async Task PrepareAsync(IReadOnlyCollection<ImportTeacher> teachers, CancellationToken ct)
        => _service = await lookup.ServiceAsync([.. teachers.Select(t => t.Id)], ct);

    protected override Task<List<TitleTerm>> LoadAsync(Guid[] teacherIds, CancellationToken ct)
        => Db.TitleTerms.IgnoreQueryFilters([DataScope.FilterName]).Where(t => teacherIds.Contains(t.TeacherId)).ToListAsync(ct);

    protected override Guid TeacherOf(TitleTerm fact) => fact.TeacherId;

    protected override object KeyOf(TitleTerm fact) => (fact.TeacherId, fact.Title, fact.From);

    protected override object? KeyOf(ImportTeacher teacher, JudgedRow row)
        => TitleOf(row) is { } title && row.Value(RecognisedOn) is { } from ? (teacher.Id, title, from) : null;

    protected override void Check(JudgedRow row, ImportTeacher? teacher, TitleTerm? stored)
    {
        var (validUntil, endedOn) = (row.Or(LastDay, stored?.ValidUntil), row.Or(EndedOn, stored?.EndedOn));
        row.CheckOrder(RecognisedOn, LastDay, validUntil);
        row.CheckOrder(RecognisedOn, EndedOn, endedOn);
        row.CheckNotAfter(RecognisedOn, Import.Today);
        if (endedOn > validUntil) row.Warn(EndedOn, $"晚于有效期至 {validUntil:yyyy-MM-dd}，到期后称号已失效", "核对终止日期和有效期至");
        if (teacher is not null && row.Value(RecognisedOn) is { } day && !_service[teacher.Id].Any(p => p.Contains(day)))
            row.Warn(RecognisedOn, "认定时不在职", "核对认定日期和任职起止日期");
    }

    protected override TitleTerm Create(JudgedRow row, ImportTeacher teacher)
        => new(teacher.Id, TitleOf(row)!.Value, row.Required(RecognisedOn), null, null, null, null, Import.Recorder.ProcessId);

    protected override IReadOnlyList<FieldChange> Correct(TitleTerm fact, JudgedRow row, ImportTeacher teacher) => fact.Correct(
        row.Or(LastDay, fact.ValidUntil), row.Or(EndedOn, fact.EndedOn), row.Or(EndReason, fact.EndReason), row.Or(DocumentNo, fact.DocumentNo));

    protected override HistoryEvent Added(TitleTerm fact) => TitleHistory.Recognised(fact, null);

    protected override HistoryEvent Corrected(TitleTerm fact, IReadOnlyList<FieldChange> changes)
        => new TitleCorrected(fact.Id, Terms.Of(fact.Title), fact.From, changes) { On = fact.From };

    private static HonourTitle? TitleOf(JudgedRow row) => Terms.TryParse<HonourTitle>(row.Text(Title), out var title) ? title : null;
}
