using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.Service;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Import.Reading;
using QijiangTeachers.Staff.Persistence;
using static QijiangTeachers.Staff.Import.Reading.LeaveSheet;

namespace QijiangTeachers.Staff.Import;

/// <summary>Sheet 假期与豁免.</summary>
internal sealed class LeaveImporter(FactImportServices services, TeacherLocks locks, ServiceRebuilder service) : FactSheetImporter<Leave>(services)
{
    public override SheetDefinition Sheet => Definition;
    public override string ProcessKind => StaffProcesses.ImportLeaves;
    protected override Column<string> TeacherColumn => TeacherNo;
    protected override Type Creation => typeof(LeaveAdded);

    protected override Task LockAsync(IEnumerable<string> numbers, CancellationToken ct) => locks.TakeAsync(numbers, ct);

    protected override Task<List<Leave>> LoadAsync(Guid[] teacherIds, CancellationToken ct)
        => Db.Leaves.IgnoreQueryFilters([DataScope.FilterName]).Where(l => teacherIds.Contains(l.TeacherId)).ToListAsync(ct);

    protected override Guid TeacherOf(Leave fact) => fact.TeacherId;

    protected override object KeyOf(Leave fact) => (fact.TeacherId, fact.Kind, fact.From);

    protected override object? KeyOf(ImportTeacher teacher, JudgedRow row)
        => row.Value(Kind) is { } kind && row.Value(From) is { } from ? (teacher.Id, kind, from) : null;

    protected override void Check(JudgedRow row, ImportTeacher? teacher, Leave? stored) => row.CheckOrder(From, LastDay, LastDayOf(row, stored));

    protected override Leave Create(JudgedRow row, ImportTeacher teacher)
    {
        var from = row.Required(From);
        return new(teacher.Id, row.Required(Kind), EffectivePeriod.Through(from, row.Value(LastDay)), row.Text(Reason), Import.Recorder.ProcessId);
    }

    protected override IReadOnlyList<FieldChange> Correct(Leave fact, JudgedRow row, ImportTeacher teacher) => fact.Take(LastDayOf(row, fact), row.Or(Reason, fact.Reason));

    protected override HistoryEvent Added(Leave fact) => CareerHistory.Added(fact);

    protected override HistoryEvent Corrected(Leave fact, IReadOnlyList<FieldChange> changes)
        => new LeaveCorrected(fact.Id, Terms.Of(fact.Kind), fact.From, changes) { On = fact.From };

    protected override Task FollowAsync(IReadOnlyCollection<Guid> changedTeachers, CancellationToken ct) => service.RebuildAsync(changedTeachers, ct);

    private static DateOnly? LastDayOf(JudgedRow row, Leave? stored) => row.Or(LastDay, stored?.Period.LastDay);
}
