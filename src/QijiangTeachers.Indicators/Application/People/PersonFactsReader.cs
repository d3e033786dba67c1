using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Credentials.Persistence;
using QijiangTeachers.Cultivation.Persistence;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Rotation.Persistence;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Indicators.Application.People;

/// <summary>Loads the facts of a page of people, one statement per kind of fact.</summary>
internal sealed class PersonFactsReader(RegistryDbContext db)
{
    private static readonly string[] Anywhere = [DataScope.FilterName];

    public async Task<IReadOnlyList<PersonFacts>> ReadAsync(IReadOnlyCollection<Guid> ids, IndicatorRules rules, CancellationToken ct)
    {
        var teachers = await db.Teachers.IgnoreQueryFilters(Anywhere).Where(t => ids.Contains(t.Id))
            .Select(t => new { t.Id, t.SeniorRetirementOn, t.RegularRetirementOn }).ToListAsync(ct);
        var segments = (await db.ServiceSegments.IgnoreQueryFilters(Anywhere).AsNoTracking().Where(s => ids.Contains(s.TeacherId)).ToListAsync(ct)).ToLookup(s => s.TeacherId);
        var titles = (await db.TitleTerms.IgnoreQueryFilters(Anywhere).AsNoTracking().Where(t => ids.Contains(t.TeacherId)).ToListAsync(ct)).ToLookup(t => t.TeacherId);
        var duals = (await db.DualQualifications.IgnoreQueryFilters(Anywhere).AsNoTracking().Where(q => ids.Contains(q.TeacherId)).ToListAsync(ct)).ToLookup(q => q.TeacherId);
        var placements = (await db.RotationPlacements.IgnoreQueryFilters(Anywhere).AsNoTracking().Where(p => ids.Contains(p.TeacherId)).ToListAsync(ct)).ToLookup(p => p.TeacherId);
        var exemptions = (await db.Leaves.IgnoreQueryFilters(Anywhere).AsNoTracking()
            .Where(l => ids.Contains(l.TeacherId) && l.Kind == LeaveKind.RotationExemption).ToListAsync(ct)).ToLookup(l => l.TeacherId);
        var hours = await HoursAsync(ids, rules, ct);
        return [.. teachers.Select(t => new PersonFacts
        {
            TeacherId = t.Id, SeniorRetirementOn = t.SeniorRetirementOn, RegularRetirementOn = t.RegularRetirementOn,
            Segments = [.. segments[t.Id].OrderBy(s => s.From)], Titles = [.. titles[t.Id]], DualQualifications = [.. duals[t.Id]],
            Placements = [.. placements[t.Id]], Exemptions = [.. exemptions[t.Id]],
            Months = hours.GetValueOrDefault(t.Id).Months, CountedTenths = hours.GetValueOrDefault(t.Id).Tenths,
        })];
    }

    public async Task<SchoolFacts> SchoolsAsync(IEnumerable<PersonFacts> people, CancellationToken ct)
    {
        var ids = people.SelectMany(p => p.Segments.Select(s => s.SchoolId).Concat(p.Placements.Select(r => r.ToSchoolId))).Distinct().ToList();
        var names = new Dictionary<Guid, string>();
        var periods = new List<SchoolPeriod>();
        foreach (var some in ids.Chunk(500))
        {
            foreach (var school in await db.Schools.Where(s => some.Contains(s.Id)).Select(s => new { s.Id, s.Name }).ToListAsync(ct)) names[school.Id] = school.Name;
            periods.AddRange(await db.SchoolPeriods.AsNoTracking().Where(p => some.Contains(p.SchoolId)).ToListAsync(ct));
        }
        return new(names, periods.ToLookup(p => p.SchoolId));
    }

    private async Task<Dictionary<Guid, (int Months, int Tenths)>> HoursAsync(IReadOnlyCollection<Guid> ids, IndicatorRules rules, CancellationToken ct)
    {
        if (rules.Credits is not { } credits) return [];
        var people = new Population(db, rules, null);
        var rows = await HoursFamily.Balances(people, credits, people.InService(rules.AsOf).Where(s => ids.Contains(s.TeacherId)))
            .Select(b => new { b.Person.TeacherId, b.Months, b.CountedTenths }).ToListAsync(ct);
        return rows.ToDictionary(r => r.TeacherId, r => (r.Months, r.CountedTenths));
    }
}
