using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Import;
using QijiangTeachers.Staff.Import.Reading;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Training.Persistence;
using static QijiangTeachers.Staff.Import.Reading.HoursSheet;

namespace QijiangTeachers.Training.Application.Import;

/// <summary>
/// Sheet 学时. The ledger is append-only: a row that differs from its entry takes it back by a reversal and records a new
/// one. Lines carry the process, so they are their own record.
/// </summary>
internal sealed class HourImporter(FactImportServices services, RosterLookup lookup, HourPortionReader reader, CurrentUserAccessor users) : ISheetImporter
{
    private readonly List<HourEntry> _lines = [];

    public SheetDefinition Sheet => Definition;
    public string ProcessKind => TrainingProcesses.ImportHours;

    public async Task<WrittenRows> ImportAsync(SheetImport import, CancellationToken ct)
    {
        foreach (var rows in import.Portions())
        {
            var teachers = await lookup.TeachersAsync(rows, TeacherNo, ct);
            var portion = await reader.ReadAsync(rows, teachers, ct);
            foreach (var row in rows)
            {
                Apply(row, RosterLookup.TeacherOf(row, TeacherNo, teachers, import.Scope), portion, import);
                import.Settle(row);
            }
            await StoreAsync(import, teachers.Values.ToDictionary(t => t.Id, t => t.SchoolId), ct);
            await import.ProgressAsync();
        }
        return await CountAsync(import.Recorder.ProcessId, ct);
    }

    private void Apply(JudgedRow row, ImportTeacher? teacher, HourPortion portion, SheetImport import)
    {
        var key = teacher is null ? null : HourRow.KeyOf(row, teacher);
        var stored = key is { } known ? portion.InForce(known) : null;
        HourRow.Check(row, stored, import.Today);
        if (key is { } own && row.Text(CertificateNo) is { } certificate && portion.IsUsedByOther(certificate, own))
            row.Wrong(CertificateNo, "另一条学时已用这个证书编号", "核对证书编号；同一证书只登记一次");
        if (row.IsWrong || teacher is null || key is not { } entryKey) return;
        if (!portion.WasInService(teacher.Id, row.Required(From), row.Required(LastDay))) row.Warn(From, "培训期间不在职", "核对培训日期和任职起止日期");
        var grant = HourRow.GrantOf(row, teacher.Id, stored);
        if (stored is not null && stored.Grant == grant) return;
        Write(entryKey, grant, stored, portion, import);
        if (stored is not null) import.Changed(row, teacher.Name, HourRow.ChangesOf(stored.Grant, grant));
    }

    private void Write(long key, HourGrant grant, HourEntry? stored, HourPortion portion, SheetImport import)
    {
        var (process, at, by) = (import.Recorder.ProcessId, import.Recorder.At, users.User.Id);
        if (stored is not null) _lines.Add(stored.Reverse(process, at, by));
        var entry = HourEntry.Record(grant, portion.NextRevision(key), process, at, by);
        _lines.Add(entry);
        portion.Take(entry, stored);
    }

    private async Task StoreAsync(SheetImport import, Dictionary<Guid, Guid?> schools, CancellationToken ct)
    {
        await services.Bulk.InsertAsync(_lines, ct);
        if (_lines.Count > 0) HourLedgerHistory.Tell(import.Recorder, _lines, schools.GetValueOrDefault);
        _lines.Clear();
        await import.Recorder.FlushAsync(ct);
    }

    /// <summary>A changed row is a reversal and a new entry, a new row an entry alone.</summary>
    private async Task<WrittenRows> CountAsync(Guid processId, CancellationToken ct)
    {
        var lines = services.Db.HourEntries.IgnoreQueryFilters([DataScope.FilterName]).Where(h => h.ProcessId == processId);
        var reversals = await lines.CountAsync(h => h.ReversesId != null, ct);
        return new(await lines.CountAsync(ct) - 2 * reversals, reversals);
    }
}
