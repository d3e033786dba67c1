using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Cultivation.Persistence;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Cultivation.Application.TierRules;

/// <summary>Compares two versions over everybody in service with a title on a day.</summary>
internal sealed class TierRuleImpact(RegistryDbContext db)
{
    public async Task<TierRuleImpactDto> CompareAsync(TierRuleSet standing, TierRuleSet next, DateOnly day, CancellationToken ct)
    {
        var inService = db.ServiceSegments.On(day);
        var held = await db.TitleTerms.On(day).Where(t => inService.Any(s => s.TeacherId == t.TeacherId)).Select(t => new { t.TeacherId, t.Title }).ToListAsync(ct);
        var moved = held.GroupBy(h => h.TeacherId, h => h.Title)
            .Select(g => (Id: g.Key, Before: standing.HighestOf(g), After: next.HighestOf(g))).Where(p => p.Before != p.After).ToList();
        var moves = moved.GroupBy(p => (p.Before, p.After)).Select(g => new TierMoveDto(g.Key.Before, g.Key.After, g.Count())).OrderByDescending(m => m.People);
        return new(day, standing.ChangesTo(next), moved.Count, [.. moves], await NameAsync(moved, day, ct));
    }

    private async Task<IReadOnlyList<TierMoverDto>> NameAsync(List<(Guid Id, Tier? Before, Tier? After)> moved, DateOnly day, CancellationToken ct)
    {
        var some = moved.OrderBy(m => m.Id).Take(TierRuleImpactDto.MostNamed).ToList();
        var ids = some.Select(m => m.Id).ToList();
        var people = await PersonOnDay.Of(db, day).Where(p => ids.Contains(p.TeacherId)).ToDictionaryAsync(p => p.TeacherId, ct);
        return [.. some.Where(m => people.ContainsKey(m.Id)).Select(m => new TierMoverDto(m.Id, people[m.Id].Name, people[m.Id].SchoolName, m.Before, m.After))];
    }
}
