using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Credentials.Persistence;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Import;
using QijiangTeachers.Staff.Import.Reading;
using static QijiangTeachers.Staff.Import.Reading.DualQualifiedSheet;

namespace QijiangTeachers.Credentials.Application.Import;

/// <summary>Sheet 双师型.</summary>
internal sealed class DualQualificationImporter(FactImportServices services) : FactSheetImporter<DualQualification>(services)
{
    public override SheetDefinition Sheet => Definition;
    public override string ProcessKind => CredentialsProcesses.ImportDualQualifications;
    protected override Column<string> TeacherColumn => TeacherNo;
    protected override Type Creation => typeof(DualQualificationRecognised);

    protected override Task<List<DualQualification>> LoadAsync(Guid[] teacherIds, CancellationToken ct)
        => Db.DualQualifications.IgnoreQueryFilters([DataScope.FilterName]).Where(q => teacherIds.Contains(q.TeacherId)).ToListAsync(ct);

    protected override Guid TeacherOf(DualQualification fact) => fact.TeacherId;

    protected override object KeyOf(DualQualification fact) => (fact.TeacherId, fact.Level, fact.From);

    protected override object? KeyOf(ImportTeacher teacher, JudgedRow row)
        => LevelOf(row) is { } level && row.Value(RecognisedOn) is { } from ? (teacher.Id, level, from) : null;

    protected override void Check(JudgedRow row, ImportTeacher? teacher, DualQualification? stored)
    {
        row.CheckOrder(RecognisedOn, LastDay, row.Or(LastDay, stored?.ValidUntil));
        row.CheckNotAfter(RecognisedOn, Import.Today);
    }

    protected override DualQualification Create(JudgedRow row, ImportTeacher teacher)
        => new(teacher.Id, LevelOf(row)!.Value, row.Required(RecognisedOn), null, null, Import.Recorder.ProcessId);

    protected override IReadOnlyList<FieldChange> Correct(DualQualification fact, JudgedRow row, ImportTeacher teacher)
        => fact.Correct(row.Or(LastDay, fact.ValidUntil), row.Or(DocumentNo, fact.DocumentNo));

    protected override HistoryEvent Added(DualQualification fact) => DualQualificationHistory.Recognised(fact, null);

    protected override HistoryEvent Corrected(DualQualification fact, IReadOnlyList<FieldChange> changes)
        => new DualQualificationCorrected(fact.Id, Terms.Of(fact.Level), fact.From, changes) { On = fact.From };

    private static DualQualificationLevel? LevelOf(JudgedRow row) => Terms.TryParse<DualQualificationLevel>(row.Text(Level), out var level) ? level : null;
}
