using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Import;
using QijiangTeachers.Training.Persistence;
using static QijiangTeachers.Staff.Import.Reading.HoursSheet;

namespace QijiangTeachers.Training.Application.Import;

/// <summary>Loads the ledger lines that a portion of 学时 rows may meet, beyond the user's scope.</summary>
internal sealed class HourPortionReader(RegistryDbContext db, RosterLookup lookup)
{
    public async Task<HourPortion> ReadAsync(IReadOnlyList<JudgedRow> rows, IReadOnlyDictionary<string, ImportTeacher> teachers, CancellationToken ct)
    {
        var keys = rows.Select(r => r.Text(TeacherNo) is { } number && teachers.TryGetValue(number, out var teacher) ? HourRow.KeyOf(r, teacher) : null)
            .OfType<long>().Distinct().ToArray();
        var entries = db.HourEntries.IgnoreQueryFilters([DataScope.FilterName]).AsNoTracking();
        var lines = await entries.Where(h => keys.Contains(h.KeyHash)).ToListAsync(ct);
        var numbers = rows.Select(r => r.Text(CertificateNo)).OfType<string>().Distinct().ToArray();
        var certificates = numbers.Length == 0 ? [] : await entries
            .Where(h => numbers.Contains(h.CertificateNo) && h.ReversesId == null && !entries.Any(r => r.ReversesId == h.Id))
            .Select(h => new { h.CertificateNo, h.KeyHash }).ToListAsync(ct);
        var service = await lookup.ServiceAsync([.. teachers.Values.Select(t => t.Id)], ct);
        return new(lines, certificates.Select(c => (c.CertificateNo!, c.KeyHash)), service);
    }
}
