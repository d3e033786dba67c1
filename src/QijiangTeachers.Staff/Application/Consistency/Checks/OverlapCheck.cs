using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Consistency;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Consistency.Checks;

/// <summary>Two main spells of one person share days.</summary>
internal sealed class OverlapCheck(RegistryDbContext db, ErrorTexts texts) : IConsistencyCheck
{
    public string Kind => "overlap";

    public async Task<IReadOnlyList<ConsistencyFault>> FindAsync(CancellationToken ct)
    {
        var main = db.Spells.Where(s => s.Kind == SpellKind.Main);
        var pairs = await (from a in main
                           join b in main on a.TeacherId equals b.TeacherId
                           where a.Id != b.Id && a.From <= b.From && b.From < a.To && (a.From < b.From || a.Id.CompareTo(b.Id) < 0)
                           join one in db.Schools on a.SchoolId equals one.Id
                           join other in db.Schools on b.SchoolId equals other.Id
                           select new { a.TeacherId, b.SchoolId, b.From, FirstTo = a.To, SecondTo = b.To, One = one.Name, Other = other.Name }).ToListAsync(ct);
        return [.. pairs.Select(p => new ConsistencyFault(string.Format(null, texts.Of("Consistency:OverlapOf"), p.One, p.Other), p.TeacherId, p.SchoolId, p.From,
            EffectivePeriod.LastDayOf(p.FirstTo < p.SecondTo ? p.FirstTo : p.SecondTo), $"/teachers/{p.TeacherId}"))];
    }
}
