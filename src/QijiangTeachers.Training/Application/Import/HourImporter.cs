using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Import;
using QijiangTeachers.Staff.Import.Reading;
using QijiangTeachers.Training.Application.Ledger;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Training.Persistence;
using static QijiangTeachers.Staff.Import.Reading.HoursSheet;

namespace QijiangTeachers.Training.Application.Import;

/// <summary>
/// Sheet 学时. The ledger is append-only: a row that differs from its entry takes it back by a reversal and records a new
/// one. Lines carry the process, so they are their own record.
/// </summary>
internal sealed class HourImporter(FactImportServices services, RosterLookup lookup, HourLedger ledger, CurrentUserAccessor users) : ISheetImporter
{
    private readonly List<HourEntry> _lines = [];
    private LedgerState _state = new();
    private ILookup<Guid, EffectivePeriod> _service = Array.Empty<EffectivePeriod>().ToLookup(_ => Guid.Empty);

    public SheetDefinition Sheet => Definition;
    public string ProcessKind => TrainingProcesses.ImportHours;

    public async Task<WrittenRows> ImportAsync(SheetImport import, CancellationToken ct)
    {
        foreach (var rows in import.Portions())
        {
            var teachers = await lookup.TeachersAsync(rows, TeacherNo, ct);
            _service = await lookup.ServiceAsync([.. teachers.Values.Select(t => t.Id)], ct);
            var keys = rows.Select(r => r.Text(TeacherNo) is { } number && teachers.TryGetValue(number, out var teacher) ? HourRow.KeyOf(r, teacher) : null);
            _state = await ledger.ReadAsync(keys.OfType<long>(), rows.Select(r => r.Text(CertificateNo)).OfType<string>(), ct);
            foreach (var row in rows)
            {
                Apply(row, RosterLookup.TeacherOf(row, TeacherNo, teachers, import.Scope), import);
                import.Settle(row);
            }
            await StoreAsync(import, teachers.Values.ToDictionary(t => t.Id, t => t.SchoolId), ct);
            await import.ProgressAsync();
        }
        return await CountAsync(import.Recorder.ProcessId, ct);
    }

    private void Apply(JudgedRow row, ImportTeacher? teacher, SheetImport import)
    {
        var key = teacher is null ? null : HourRow.KeyOf(row, teacher);
        var stored = key is { } known ? _state.Standing(known) : null;
        HourRow.Check(row, stored, import.Today);
        if (key is { } own && _state.HolderOf(row.Text(CertificateNo)) is { } holder && holder.KeyHash != own)
            row.Wrong(CertificateNo, "另一条学时已用这个证书编号", "核对证书编号；同一证书只登记一次");
        if (row.IsWrong || teacher is null) return;
        var (first, last) = (row.Required(From), row.Required(LastDay));
        if (!_service[teacher.Id].Any(p => p.From <= last && p.To > first)) row.Warn(From, "培训期间不在职", "核对培训日期和任职起止日期");
        var grant = HourRow.GrantOf(row, teacher.Id, stored);
        if (stored?.Grant == grant) return;
        Write(grant, stored, import);
        if (stored is not null) import.Changed(row, teacher.Name, HourRow.ChangesOf(stored.Grant, grant));
    }

    private void Write(HourGrant grant, HourEntry? stored, SheetImport import)
    {
        var (process, at, by) = (import.Recorder.ProcessId, import.Recorder.At, users.User.Id);
        if (stored is not null) Take(stored.Reverse(process, at, by));
        var key = HourEntry.KeyOf(grant.TeacherId, grant.Activity, grant.StartOn);
        Take(HourEntry.Record(grant, _state.NextRevision(key), process, at, by, _state.NextUse(grant.CertificateNo)));
    }

    private void Take(HourEntry line)
    {
        _lines.Add(line);
        _state.Take(line);
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
