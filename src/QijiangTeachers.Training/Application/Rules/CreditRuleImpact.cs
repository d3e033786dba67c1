using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Training.Application.Balances;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Application.Rules;

/// <summary>Compares two versions over everybody on a day.</summary>
internal sealed class CreditRuleImpact(RegistryDbContext db)
{
    public async Task<CreditRuleImpactDto> CompareAsync(CreditRuleSet standing, CreditRuleSet next, DateOnly day, CancellationToken ct)
    {
        var (before, after) = (await MissingAsync(standing, day, ct), await MissingAsync(next, day, ct));
        var people = before.Keys.Union(after.Keys).Select(id => (Id: id, Before: before.GetValueOrDefault(id), After: after.GetValueOrDefault(id))).ToList();
        var moved = people.Where(p => (p.Before == 0) != (p.After == 0)).ToList();
        return new(day, standing.Values.ChangesTo(next.Values), people.Count, people.Count(p => p.Before == 0), people.Count(p => p.After == 0),
            moved.Count(p => p.After == 0), moved.Count(p => p.After > 0), await NameAsync([.. moved.OrderByDescending(p => p.After).ThenBy(p => p.Id).Take(CreditRuleImpactDto.MostNamed)], ct));
    }

    /// <summary>Tenths missing by person, for those who owe something.</summary>
    private async Task<Dictionary<Guid, int>> MissingAsync(CreditRuleSet rules, DateOnly day, CancellationToken ct)
    {
        var balances = await HourBalances.Of(db, rules, day, db.ServiceSegments.AsNoTracking().On(day).Where(s => s.IsFullTimeTeacher))
            .Where(b => b.Months > 0).Select(b => new { b.Person.TeacherId, b.Months, b.CountedTenths }).ToListAsync(ct);
        return balances.ToDictionary(b => b.TeacherId, b => Math.Max(0, rules.OwedTenths(b.Months) - b.CountedTenths));
    }

    private async Task<IReadOnlyList<MovedTeacherDto>> NameAsync(IReadOnlyList<(Guid Id, int Before, int After)> moved, CancellationToken ct)
    {
        var ids = moved.Select(m => m.Id).ToList();
        var schools = db.Schools;
        var names = await db.Teachers.Where(t => ids.Contains(t.Id))
            .Select(t => new { t.Id, t.Name, School = schools.Where(s => s.Id == t.CurrentSchoolId).Select(s => s.Name).FirstOrDefault() }).ToDictionaryAsync(t => t.Id, ct);
        return [.. moved.Where(m => names.ContainsKey(m.Id)).Select(m => new MovedTeacherDto(m.Id, names[m.Id].Name, names[m.Id].School, m.Before / 10m, m.After / 10m))];
    }
}
