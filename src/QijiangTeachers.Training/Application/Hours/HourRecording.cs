using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Training.Application.Ledger;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Training.Persistence;

namespace QijiangTeachers.Training.Application.Hours;

/// <summary>Writes lines into the ledger and tells the history.</summary>
internal sealed class HourRecording(RegistryDbContext db, HourLedger ledger, CurrentUserAccessor users)
{
    /// <summary>The same activity for several persons.</summary>
    public async Task<RecordFact> PrepareAsync(ProcessRecorder recorder, IReadOnlyList<NamedPerson> people, HourGrant grant, CancellationToken ct)
    {
        var state = await ReadAsync(people.Select(p => grant with { TeacherId = p.Id }), ct);
        return person => Record(recorder, state, grant with { TeacherId = person.Id }, person.SchoolId) is not null;
    }

    /// <summary>Takes an entry back.</summary>
    /// <exception cref="Kernel.Errors.EntityNotFoundException">None, or outside the scope.</exception>
    public async Task<HourEntry> ReverseAsync(ProcessRecorder recorder, HourEntry entry, CancellationToken ct)
    {
        if (!entry.IsReversal && await IsReversedAsync(entry.Id, ct)) throw TrainingErrors.AlreadyReversed();
        var reversal = entry.Reverse(recorder.ProcessId, recorder.At, users.User.Id);
        Write(recorder, reversal, await SchoolOfAsync(entry.TeacherId, ct));
        return reversal;
    }

    /// <summary>Takes an entry back and records another in its place; null when it says the same already.</summary>
    public async Task<HourEntry?> ReplaceAsync(ProcessRecorder recorder, HourEntry entry, HourGrant grant, CancellationToken ct)
    {
        if (entry.Grant == grant) return null;
        var state = await ReadAsync([entry.Grant, grant], ct);
        // Sent twice: what was asked for stands already.
        if (state.Standing(KeyOf(grant)) is { } standing && standing.Grant == grant) return null;
        state.Take(await ReverseAsync(recorder, entry, ct));
        return Record(recorder, state, grant, await SchoolOfAsync(entry.TeacherId, ct));
    }

    private HourEntry? Record(ProcessRecorder recorder, LedgerState state, HourGrant grant, Guid? schoolId)
    {
        var key = KeyOf(grant);
        if (state.Standing(key) is { } standing) return standing.Grant == grant ? null : throw TrainingErrors.SameEntryExists(grant.Activity, grant.StartOn);
        if (state.HolderOf(grant.CertificateNo) is not null) throw TrainingErrors.CertificateUsed(grant.CertificateNo!);
        var line = HourEntry.Record(grant, state.NextRevision(key), recorder.ProcessId, recorder.At, users.User.Id, state.NextUse(grant.CertificateNo));
        state.Take(line);
        Write(recorder, line, schoolId);
        return line;
    }

    private void Write(ProcessRecorder recorder, HourEntry line, Guid? schoolId)
    {
        db.Add(line);
        HourLedgerHistory.Tell(recorder, [line], _ => schoolId);
    }

    private Task<LedgerState> ReadAsync(IEnumerable<HourGrant> grants, CancellationToken ct)
    {
        var all = grants.ToList();
        return ledger.ReadAsync(all.Select(KeyOf), all.Select(g => g.CertificateNo).OfType<string>(), ct);
    }

    private Task<bool> IsReversedAsync(Guid id, CancellationToken ct) => db.HourEntries.AnyAsync(e => e.ReversesId == id, ct);

    private async Task<Guid?> SchoolOfAsync(Guid teacherId, CancellationToken ct)
        => await db.Teachers.Where(t => t.Id == teacherId).Select(t => t.CurrentSchoolId).FirstOrDefaultAsync(ct);

    private static long KeyOf(HourGrant grant) => HourEntry.KeyOf(grant.TeacherId, grant.Activity, grant.StartOn);
}
