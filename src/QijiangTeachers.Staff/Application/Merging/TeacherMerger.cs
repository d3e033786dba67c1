using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Service;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Merging;

/// <summary>Makes two records one, inside a unit of work: rows of all modules, the chosen values, what figures of past days rest on, and what it all was.</summary>
internal sealed class TeacherMerger(RegistryDbContext db, MergePlanner planner, IdentitySealer sealer, ServiceRebuilder rebuilder, CurrentUserAccessor users)
{
    private static readonly string[] Anywhere = [DataScope.FilterName];
    private static readonly string[] Audit = [nameof(Teacher.ConcurrencyStamp), nameof(Teacher.LastModificationTime), nameof(Teacher.LastModifierId)];

    public async Task<ChangeResultDto> MergeAsync(MergeTeachersDto input, ProcessRecorder recorder, CancellationToken ct)
    {
        var (survivorId, absorbedId) = (input.SurvivorId!.Value, input.AbsorbedId!.Value);
        await planner.LockAsync(survivorId, absorbedId, ct);
        var survivor = await db.Teachers.FindOrThrowAsync(t => t.Id == survivorId, ct);
        var absorbed = await db.Teachers.IgnoreQueryFilters(["SoftDelete"]).FindOrThrowAsync(t => t.Id == absorbedId, ct);
        if (absorbed.MergedIntoId == survivorId)
        {
            var same = await db.TeacherMerges.AsNoTracking().FindOrThrowAsync(m => m.AbsorbedId == absorbedId && m.UndoneAt == null, ct);
            return new(same.Id, same.ConcurrencyStamp, false);
        }
        if (absorbed.IsDeleted) throw new EntityNotFoundException(typeof(Teacher), absorbedId);
        if (survivor.ConcurrencyStamp != input.SurvivorStamp || absorbed.ConcurrencyStamp != input.AbsorbedStamp) throw new StaleVersionException();
        return await MergeAsync(survivor, absorbed, input.Taken ?? [.. MergeChoice.FieldsOf(survivor, absorbed).Where(f => f.TakeAbsorbed).Select(f => f.Key)], input.Reason.Trim(), recorder, ct);
    }

    private async Task<ChangeResultDto> MergeAsync(Teacher survivor, Teacher absorbed, IEnumerable<string> taken, string reason, ProcessRecorder recorder, CancellationToken ct)
    {
        var pair = await planner.PairAsync(absorbed, survivor, recorder.At, ct);
        var rows = await planner.PlanAsync(pair, ct);
        if (rows.FirstOrDefault(r => r.Act == RowAct.Blocked) is { } blocked) throw StaffErrors.MergeBlocked(blocked.Shown, blocked.Note!);
        var before = await SegmentsAsync(pair, ct);
        var merge = new TeacherMerge(absorbed, survivor, pair.FromAccount, pair.ToAccount, reason, recorder.ProcessId, recorder.At, users.User.Name);
        await planner.ApplyAsync(rows, ct);
        await db.SaveChangesAsync(ct);

        var spells = await MainSpellsAsync(survivor.Id, ct);
        var moved = rows.Where(r => r is { Entity: nameof(Spell), Act: RowAct.Moved }).Select(r => r.RowId).ToHashSet();
        var (records, changes) = await TakeAsync(survivor, absorbed, taken.ToHashSet(), spells.LastOrDefault(), moved, recorder.At, ct);
        var kept = await KeepAsync(survivor, spells.Select(s => (s, before[moved.Contains(s.Id) ? absorbed.Id : survivor.Id])), recorder.ProcessId, ct);
        await planner.ApplyAsync(kept, ct);
        db.Add(merge);
        db.AddRange(MergePlanner.Store(merge.Id, [.. records, .. rows, .. kept]));
        await TellAsync(merge, survivor, rows, changes, before, recorder, ct);
        await rebuilder.RebuildAsync([survivor.Id, absorbed.Id], ct);
        return new(merge.Id, merge.ConcurrencyStamp, true);
    }

    /// <summary>The two records themselves: chosen values to the one, the other one goes.</summary>
    private async Task<(IReadOnlyList<RowChange> Rows, IReadOnlyList<FieldChange> Changes)> TakeAsync(
        Teacher survivor, Teacher absorbed, HashSet<string> taken, Spell? last, HashSet<Guid> moved, DateTime at, CancellationToken ct)
    {
        var profile = MergeChoice.Merge(survivor, absorbed, taken, last is not null && moved.Contains(last.Id) ? absorbed.Status : survivor.Status);
        var (idNumber, phone) = (taken.Contains(MergeField.IdNumber), taken.Contains(MergeField.Phone));
        var freed = absorbed.IdNumberHash;
        List<FieldChange> changes = [.. survivor.Correct(profile)];
        if (idNumber || phone)
        {
            var (own, other) = (ResidentId.Parse(sealer.IdNumberOf(survivor)), ResidentId.Parse(sealer.IdNumberOf(absorbed)));
            changes.AddRange(survivor.Correct(sealer.SealFor(survivor, idNumber ? other : null, phone ? sealer.PhoneOf(absorbed) ?? "" : null)));
            if (idNumber)
            {
                // The former number stays known: a file that still has it names this person.
                await TeacherRows.FreeIdNumberAsync(db, absorbed.Id, ct);
                await db.Entry(absorbed).ReloadAsync(ct);
                absorbed.Correct(sealer.SealFor(absorbed, own, null));
            }
        }
        if (last is not null) survivor.Follow(last);
        absorbed.MergeInto(survivor.Id, at, users.User.Id);
        var note = changes.Count == 0 ? null : "取自并入档案：" + string.Join('、', changes.Select(c => c.Field));
        RowChange[] rows = [RecordOf(survivor, note, null), RecordOf(absorbed, $"并入 {survivor.Number}", freed)];
        // Written even if only rows below it changed.
        db.Entry(survivor).Property(t => t.LastModificationTime).IsModified = true;
        return (rows, changes);
    }

    private RowChange RecordOf(Teacher teacher, string? note, byte[]? idNumberHash)
    {
        var entry = db.Entry(teacher);
        entry.DetectChanges();
        var columns = entry.Properties.Where(p => p.IsModified && !Audit.Contains(p.Metadata.Name)).Select(p => new ColumnChange(p.Metadata.Name,
            JsonSerializer.SerializeToElement(p.Metadata.Name == nameof(Teacher.IdNumberHash) ? idNumberHash ?? p.OriginalValue : p.OriginalValue, p.Metadata.ClrType),
            JsonSerializer.SerializeToElement(p.CurrentValue, p.Metadata.ClrType)));
        return new(nameof(Teacher), teacher.Id, RowAct.Changed, $"{teacher.Name}（{teacher.Number}）", note, [.. columns]);
    }

    private async Task<IReadOnlyList<RowChange>> KeepAsync(Teacher survivor, IEnumerable<(Spell Spell, IEnumerable<ServiceSegment> Segments)> before, Guid processId, CancellationToken ct)
    {
        var spells = before.ToList();
        var periods = await db.AttributePeriods.IgnoreQueryFilters(Anywhere).AsNoTracking().Where(p => p.TeacherId == survivor.Id).ToListAsync(ct);
        var after = ServiceHistory.Segments(survivor.Profile, spells.Select(s => s.Spell), periods);
        return [.. MergedValues.Keep(survivor.Id, spells.SkipLast(1), after, periods, processId)
            .Select(p => new RowChange(nameof(AttributePeriod), p.Id, RowAct.Added, AttributePeriodRows.Describe(p), "那段任职当时的值，过去的统计不变", []) { New = p })];
    }

    private async Task TellAsync(
        TeacherMerge merge, Teacher survivor, IReadOnlyList<RowChange> rows, IReadOnlyList<FieldChange> changes, ILookup<Guid, ServiceSegment> before, ProcessRecorder recorder, CancellationToken ct)
    {
        var all = before.SelectMany(g => g).ToList();
        var ids = all.Select(s => s.SchoolId).Distinct().ToArray();
        var schools = await db.Schools.Where(s => ids.Contains(s.Id)).Select(s => s.Name).ToListAsync(ct);
        var first = all.Count == 0 ? (DateOnly?)null : all.Min(s => s.From);
        recorder.Record(new TeacherMerged(merge.Id, merge.AbsorbedNumber, merge.AbsorbedName, rows.Count(r => r.Act == RowAct.Moved), rows.Count(r => r.Act == RowAct.SetAside), changes, schools)
        {
            TeacherId = survivor.Id, SchoolId = survivor.CurrentSchoolId, On = first,
        });
        recorder.Record(new TeacherAbsorbed(merge.Id, survivor.Number, survivor.Name, schools) { TeacherId = merge.AbsorbedId, SchoolId = survivor.CurrentSchoolId, On = first });
    }

    private async Task<ILookup<Guid, ServiceSegment>> SegmentsAsync(PersonMerge pair, CancellationToken ct)
        => (await db.ServiceSegments.IgnoreQueryFilters(Anywhere).AsNoTracking().Where(s => s.TeacherId == pair.From || s.TeacherId == pair.To).ToListAsync(ct)).ToLookup(s => s.TeacherId);

    private Task<List<Spell>> MainSpellsAsync(Guid id, CancellationToken ct)
        => db.Spells.IgnoreQueryFilters(Anywhere).AsNoTracking().Where(s => s.TeacherId == id && s.Kind == SpellKind.Main).OrderBy(s => s.From).ToListAsync(ct);
}
