using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Import.Reading;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Import;

/// <summary>Warns of schools of the file that have more 在编 today than 编制数; imported facts are stored as they are.</summary>
internal sealed class EstablishmentCheck(RegistryDbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<RowIssue>> CheckAsync(EstablishmentWatch watch, CancellationToken ct)
    {
        var warnings = new List<RowIssue>();
        foreach (var ids in watch.QuotaRows.Keys.Union(watch.Staffed).Chunk(SheetImport.PortionSize))
        {
            foreach (var school in await OverAsync(ids, ct))
            {
                var message = $"{school.Name}现有在编 {school.Staff} 人，多于编制数 {school.Quota}";
                const string remedy = "核对编制数，或核对教师的用工形式；数据照常导入";
                warnings.Add(watch.QuotaRows.TryGetValue(school.Id, out var row)
                    ? new(SchoolSheet.Definition.Name, row, SchoolSheet.Quota.Name, school.Quota.ToString(), message, remedy, IssueSeverity.Warning)
                    : new(TeacherSheet.Definition.Name, null, TeacherSheet.SchoolCode.Name, school.Code, message, remedy, IssueSeverity.Warning));
            }
        }
        return warnings;
    }

    private async Task<List<OverStaffed>> OverAsync(Guid[] ids, CancellationToken ct)
    {
        var today = clock.TodayInChina;
        var established = db.ServiceSegments.IgnoreQueryFilters([DataScope.FilterName]).On(today).Where(s => s.Employment == EmploymentForm.Established);
        return await db.SchoolPeriods.On(today)
            .Where(p => ids.Contains(p.SchoolId) && p.EstablishmentQuota != null)
            .Join(db.Schools, p => p.SchoolId, s => s.Id, (p, s) => new OverStaffed
            {
                Id = s.Id, Code = s.Code, Name = s.Name, Quota = p.EstablishmentQuota!.Value, Staff = established.Count(e => e.SchoolId == s.Id),
            })
            .Where(s => s.Staff > s.Quota).OrderBy(s => s.Code).ToListAsync(ct);
    }

    private sealed record OverStaffed
    {
        public required Guid Id { get; init; }
        public required string Code { get; init; }
        public required string Name { get; init; }
        public required int Quota { get; init; }
        public required int Staff { get; init; }
    }
}
