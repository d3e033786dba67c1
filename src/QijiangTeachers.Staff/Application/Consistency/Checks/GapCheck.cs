using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Consistency;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Consistency.Checks;

/// <summary>A short gap between two main spells: a wrong date rather than a departure and return, and it costs a month that owes hours.</summary>
internal sealed class GapCheck(RegistryDbContext db, ErrorTexts texts) : IConsistencyCheck
{
    /// <summary>A summer: who was away longer had left.</summary>
    private const int MostDays = 92;

    public string Kind => "gap";

    public async Task<IReadOnlyList<ConsistencyFault>> FindAsync(CancellationToken ct)
    {
        var main = db.Spells.Where(s => s.Kind == SpellKind.Main);
        var ended = await main.Where(s => s.To != EffectivePeriod.Open)
            .Select(s => new { s.TeacherId, s.SchoolId, s.To, Next = main.Where(n => n.TeacherId == s.TeacherId && n.From >= s.To).Min(n => (DateOnly?)n.From), Over = main.Any(o => o.TeacherId == s.TeacherId && o.From <= s.To && o.To > s.To) })
            .Where(s => s.Next != null && s.Next != s.To && !s.Over).ToListAsync(ct);
        return [.. ended.Where(s => s.Next!.Value.DayNumber - s.To.DayNumber <= MostDays)
            .Select(s => new ConsistencyFault(string.Format(null, texts.Of("Consistency:GapOf"), s.Next!.Value.DayNumber - s.To.DayNumber), s.TeacherId, s.SchoolId, s.To, s.Next.Value.AddDays(-1), $"/teachers/{s.TeacherId}"))];
    }
}
