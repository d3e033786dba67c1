using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Consistency;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Consistency.Checks;

/// <summary>Spells at a school before its first or after its last day: a roster that doesn't know of the change yet.</summary>
internal sealed class ClosedSchoolCheck(RegistryDbContext db, ErrorTexts texts) : IConsistencyCheck
{
    public string Kind => "closed-school";

    public async Task<IReadOnlyList<ConsistencyFault>> FindAsync(CancellationToken ct)
    {
        var wrong = await db.Spells.Join(db.Schools.Where(s => s.ClosedOn != null || s.OpenedOn != null), s => s.SchoolId, s => s.Id, (s, school) => new { s.TeacherId, s.SchoolId, s.From, s.To, school.Name, school.ClosedOn, school.OpenedOn })
            .Where(s => s.To > s.ClosedOn || s.From < s.OpenedOn).ToListAsync(ct);
        return [.. wrong.Select(s => new ConsistencyFault(s.To > s.ClosedOn ? string.Format(null, texts.Of("Consistency:AfterLastDay"), s.Name, s.ClosedOn!.Value.AddDays(-1)) : string.Format(null, texts.Of("Consistency:BeforeFirstDay"), s.Name, s.OpenedOn),
            s.TeacherId, s.SchoolId, s.From, EffectivePeriod.LastDayOf(s.To), $"/teachers/{s.TeacherId}"))];
    }
}
