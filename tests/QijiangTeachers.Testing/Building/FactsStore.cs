using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Testing.Building;

/// <summary>Writes facts and what is derived from them, as the import does.</summary>
public static class FactsStore
{
    /// <summary>May be called again with the same facts: what was stored before stays as it is, what follows from it is derived anew.</summary>
    public static async Task StoreAsync(RegistryDbContext db, Facts facts)
    {
        await AddAsync(db, facts.Schools, s => s.Id);
        await AddAsync(db, facts.SchoolYears, f => f.Id);
        await AddAsync(db, facts.Teachers, t => t.Id);
        await AddAsync(db, facts.Spells, s => s.Id);
        await AddAsync(db, facts.Changes, c => c.Id);
        await AddAsync(db, facts.Leaves, l => l.Id);
        await AddAsync(db, facts.Titles, t => t.Id);
        await AddAsync(db, facts.DualQualifications, d => d.Id);
        await AddAsync(db, facts.Hours, h => h.Id);
        await AddAsync(db, facts.Placements, p => p.Id);
        await db.SaveChangesAsync();
        await DeriveAsync(db, facts);
        db.ChangeTracker.Clear();
    }

    private static async Task AddAsync<T>(RegistryDbContext db, List<T> facts, Func<T, Guid> id) where T : class
    {
        var stored = (await db.Set<T>().IgnoreQueryFilters().AsNoTracking().ToListAsync()).Select(id).ToHashSet();
        db.AddRange(facts.Where(f => !stored.Contains(id(f))));
    }

    private static async Task DeriveAsync(RegistryDbContext db, Facts facts)
    {
        await db.SchoolPeriods.IgnoreQueryFilters().Where(p => facts.Schools.Select(s => s.Id).Contains(p.SchoolId)).ExecuteDeleteAsync();
        var teachers = facts.Teachers.Select(t => t.Id).ToList();
        await db.ServiceSegments.IgnoreQueryFilters().Where(s => teachers.Contains(s.TeacherId)).ExecuteDeleteAsync();
        await db.ServiceGaps.IgnoreQueryFilters().Where(g => teachers.Contains(g.TeacherId)).ExecuteDeleteAsync();
        await db.CreditableMonths.IgnoreQueryFilters().Where(m => teachers.Contains(m.TeacherId)).ExecuteDeleteAsync();
        db.AddRange(facts.Schools.SelectMany(s => SchoolCalendar.Derive(s.Id, facts.SchoolYears.Where(f => f.SchoolId == s.Id))));
        foreach (var teacher in facts.Teachers)
        {
            var spells = facts.Spells.Where(s => s.TeacherId == teacher.Id).ToList();
            db.AddRange(ServiceHistory.Segments(teacher.Profile, spells, [.. facts.Changes.Where(c => c.TeacherId == teacher.Id)], teacher.ConfirmedOn));
            db.AddRange(ServiceHistory.Gaps(teacher.Id, spells));
            db.AddRange(ServiceHistory.Months(teacher.Id, spells, facts.Leaves.Where(l => l.TeacherId == teacher.Id)));
        }
        await db.SaveChangesAsync();
    }
}
