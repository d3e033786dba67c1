using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Cultivation.Persistence;
using QijiangTeachers.Indicators.Application.Breakdowns;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Application.People;
using QijiangTeachers.Indicators.Application.Pipeline;
using QijiangTeachers.Indicators.Application.Targets;
using QijiangTeachers.Indicators.Application.Trends;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Indicators.Application.Dashboards;

internal sealed class DashboardAppService(
    RegistryDbContext db, IPermissionChecker permissions, IndicatorAccess access, TimeProvider clock, TargetReader targets, TrendReader trends, PipelineReader pipeline,
    CellReader cells, IndicatorPeople people, IndicatorCalculator calculator, DashboardCache cache) : IDashboardAppService
{
    private const int FirstBehind = 8, SoonInDays = 90;

    /// <summary>Whose pace and forecast the cards and charts show.</summary>
    private static readonly string[] Foreseen = [.. IndicatorCodes.Tiers, IndicatorCodes.BackboneShare, IndicatorCodes.DualQualifiedShare];

    public async Task<DistrictDashboardDto> GetDistrictAsync(DateOnly? asOf, CancellationToken ct = default)
    {
        await permissions.CheckAsync(IndicatorsPermissions.District, ct);
        var (day, schools) = (asOf ?? clock.TodayInChina, access.Schools);
        return schools is null ? await cache.GetAsync(day, () => MakeDistrictAsync(day, null, ct), ct) : await MakeDistrictAsync(day, schools, ct);
    }

    private async Task<DistrictDashboardDto> MakeDistrictAsync(DateOnly day, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        var overview = await targets.GetAsync(day, schools, Foreseen, ct);
        var withPeople = (await cells.BySchoolAsync(day, null, schools, acceptStale: true, ct)).Select(c => c.Key).Where(k => k != Guid.Empty).Distinct().Count();
        return new(overview, await trends.GetAsync(IndicatorCodes.BackboneShare, day, schools, yearly: true, ct),
            await trends.GetAsync(IndicatorCodes.DualQualifiedShare, day, schools, yearly: true, ct), await pipeline.GetAsync(overview, schools, ct), withPeople);
    }

    public async Task<SchoolDashboardDto> GetSchoolAsync(Guid? schoolId, DateOnly? asOf, CancellationToken ct = default)
    {
        await permissions.CheckAsync(IndicatorsPermissions.School, ct);
        var day = asOf ?? clock.TodayInChina;
        var mine = access.Schools ?? [];
        if (schoolId is { } wanted && !mine.Contains(wanted) || mine.Count == 0) throw new EntityNotFoundException(typeof(School), schoolId);
        var school = schoolId ?? mine[0];
        var names = await db.Schools.Where(s => mine.Contains(s.Id)).OrderBy(s => s.NameKey).Select(s => new SchoolChoiceDto(s.Id, s.Name)).ToListAsync(ct);
        var about = await db.SchoolPeriods.On(day).Where(p => p.SchoolId == school).Select(p => new { p.Kind, p.Locality }).FirstOrDefaultAsync(ct);
        var behind = new GetIndicatorPeopleInput { Part = PeoplePart.Excluded, MaxResultCount = FirstBehind, SkipCount = 0 };
        var first = await people.GetAsync(IndicatorCodes.HoursCompletion, day, [school], behind, ct);
        return new()
        {
            SchoolId = school, Name = names.First(n => n.Id == school).Name, Kind = about?.Kind, Locality = about?.Locality, Schools = names.Count > 1 ? names : [],
            Overview = await targets.GetAsync(day, [school], [], ct),
            InService = await (await calculator.PopulationAsync(day, [school], ct)).InService(day).CountAsync(ct),
            HoursBehind = (int)first.TotalCount, FirstBehind = first.Items, Expiring = await ExpiringAsync(school, day, ct),
        };
    }

    private async Task<IReadOnlyList<ExpiringTitleDto>> ExpiringAsync(Guid school, DateOnly day, CancellationToken ct)
    {
        var last = day.AddDays(SoonInDays);
        // In the scope of the user: who has moved away since isn't named.
        var segments = db.ServiceSegments.Where(s => s.SchoolId == school && s.From <= day && s.To > day);
        var rows = await db.TitleTerms.Where(t => t.From <= day && t.To > day && t.To <= last && segments.Any(s => s.TeacherId == t.TeacherId))
            .Join(db.Teachers, t => t.TeacherId, p => p.Id, (t, p) => new { p.Id, p.Number, p.Name, t.Title, t.From, t.To })
            .OrderBy(r => r.To).ThenBy(r => r.Number).ToListAsync(ct);
        return [.. rows.Select(r => new ExpiringTitleDto(r.Id, r.Number, r.Name, r.Title, r.From, r.To.AddDays(-1)))];
    }
}
