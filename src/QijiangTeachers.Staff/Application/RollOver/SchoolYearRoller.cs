using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.RollOver;

/// <summary>
/// Copies each school's latest facts into a school year that has none. What was carried over counts for nothing until it is
/// confirmed (the latest year given does, import-format.md), so no figure changes by it.
/// </summary>
internal sealed class SchoolYearRoller(RegistryDbContext db, UnitOfWork unitOfWork)
{
    /// <summary>Schools that are there in the year, with how far they are; without those that never gave anything.</summary>
    public IQueryable<SchoolYearStateDto> States(IQueryable<School> schools, int year)
    {
        var (first, last) = (new SchoolYear(year).FirstDay, new SchoolYear(year).LastDay);
        var facts = db.SchoolYearFacts;
        return from s in schools
               where (s.OpenedOn == null || s.OpenedOn <= last) && (s.ClosedOn == null || s.ClosedOn > first)
               let fact = facts.FirstOrDefault(f => f.SchoolId == s.Id && f.Year == year)
               let before = facts.Where(f => f.SchoolId == s.Id && f.Year < year && !f.IsCarriedOver).Max(f => (int?)f.Year)
               where fact != null || before != null
               select new SchoolYearStateDto
               {
                   SchoolId = s.Id, Code = s.Code, Name = s.Name, FromYear = before, Pupils = fact == null ? null : fact.Pupils, EstablishmentQuota = fact == null ? null : fact.EstablishmentQuota,
                   State = fact == null ? SchoolYearState.Missing : fact.IsCarriedOver ? SchoolYearState.CarriedOver : SchoolYearState.Given,
               };
    }

    public async Task<IReadOnlyList<SchoolYearStateDto>> MissingAsync(int year, CancellationToken ct)
        => await States(db.Schools, year).Where(s => s.State == SchoolYearState.Missing).OrderBy(s => s.Code).ToListAsync(ct);

    public Task<IReadOnlyList<SchoolYearStateDto>> RollOverAsync(int year, CancellationToken ct) => unitOfWork.RunAsync(StaffProcesses.RollOver, null, async recorder =>
    {
        var missing = await MissingAsync(year, ct);
        foreach (var some in missing.Chunk(500))
        {
            var ids = some.Select(s => s.SchoolId).ToList();
            var models = (await db.SchoolYearFacts.AsNoTracking().Where(f => ids.Contains(f.SchoolId) && f.Year < year && !f.IsCarriedOver).ToListAsync(ct)).ToLookup(f => f.SchoolId);
            foreach (var school in some)
            {
                var model = models[school.SchoolId].MaxBy(f => f.Year)!;
                db.Add(model.CarryOver(year, recorder.ProcessId));
                recorder.Record(new SchoolYearCarriedOver(school.Code, school.Name, year, model.Year) { SchoolId = school.SchoolId, On = new SchoolYear(year).FirstDay });
            }
        }
        return missing;
    }, ct);
}
