using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.Merging;
using QijiangTeachers.Staff.Persistence;
using static QijiangTeachers.Staff.Import.Reading.TeacherSheet;

namespace QijiangTeachers.Staff.Import;

/// <summary>Loads whom a portion of 教师 rows is about, locked and tracked, those outside the scope included.</summary>
internal sealed class TeacherPortionReader(RegistryDbContext db, TeacherRowValues values, TeacherLocks locks)
{
    public async Task<TeacherPortion> ReadAsync(IReadOnlyList<JudgedRow> rows, CancellationToken ct)
    {
        var numbers = rows.Select(r => r.Text(TeacherNo)).OfType<string>().Distinct().ToArray();
        await locks.TakeAsync(numbers, ct);
        var hashes = rows.Where(r => r.IsReadable(IdNumber)).Select(r => values.HashOf(r.Required(IdNumber))).ToArray();
        var merged = new MergedRecords(db);
        var former = await merged.NumbersAsync(numbers, ct);
        numbers = [.. numbers, .. former.Values];
        var teachers = await db.Teachers.IgnoreQueryFilters([DataScope.FilterName]).Where(t => numbers.Contains(t.Number)).ToListAsync(ct);
        var ids = teachers.Select(t => t.Id).ToArray();
        var spells = await db.Spells.IgnoreQueryFilters([DataScope.FilterName]).Where(s => ids.Contains(s.TeacherId)).ToListAsync(ct);
        var holders = await db.Teachers.IgnoreQueryFilters([DataScope.FilterName]).Where(t => hashes.Contains(t.IdNumberHash)).Select(t => new { t.IdNumberHash, t.Number }).ToListAsync(ct);
        return new(teachers, spells, holders.Select(h => (h.IdNumberHash, h.Number)), former, await merged.HoldersAsync(hashes, ct));
    }
}
