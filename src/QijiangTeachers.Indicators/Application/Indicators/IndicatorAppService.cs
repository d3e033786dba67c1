using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Application.Breakdowns;
using QijiangTeachers.Indicators.Application.Changes;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Application.Dashboards;
using QijiangTeachers.Indicators.Application.Forecasts;
using QijiangTeachers.Indicators.Application.People;
using QijiangTeachers.Indicators.Application.Plans;
using QijiangTeachers.Indicators.Application.Schools;
using QijiangTeachers.Indicators.Application.Targets;
using QijiangTeachers.Indicators.Application.Trends;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Indicators.Application.Indicators;

internal sealed class IndicatorAppService(
    RegistryDbContext db, IPermissionChecker permissions, IndicatorAccess access, CurrentUserAccessor users, TimeProvider clock, IndicatorRuleReader rules,
    IndicatorReader reader, TargetReader targets, IndicatorPeople people, BreakdownReader breakdowns, TrendReader trends, ForecastReader forecasts,
    ChangeReader changes, SchoolStandings schools, IndicatorExports exports) : IIndicatorAppService
{
    public async Task<IndicatorListDto> GetListAsync(DateOnly? asOf, Guid? schoolId = null, CancellationToken ct = default)
    {
        await permissions.CheckAsync(IndicatorsPermissions.Default, ct);
        return new(await reader.GetAsync(Day(asOf), access.Narrow(schoolId), ct));
    }

    public async Task<TargetOverviewDto> GetOverviewAsync(DateOnly? asOf, Guid? schoolId = null, CancellationToken ct = default)
    {
        await permissions.CheckAsync(IndicatorsPermissions.Default, ct);
        return await targets.GetAsync(Day(asOf), access.Narrow(schoolId), [], ct);
    }

    public async Task<IndicatorDetailDto> GetAsync(string code, DateOnly? asOf, Guid? schoolId = null, CancellationToken ct = default)
    {
        await CheckAsync(code, IndicatorsPermissions.Default, ct);
        var overview = await targets.GetAsync(Day(asOf), access.Narrow(schoolId), [], ct);
        var rule = await rules.OnAsync(overview.AsOf, ct);
        return new(PlanIndicatorDto.Of(rule.Plan, rule.Definition(code), overview[code].Baseline), overview[code], overview.RuleName, await SchoolNameAsync(schoolId, ct), overview.ComputedAt, overview.IsStale);
    }

    public async Task<PagedResultDto<IndicatorPersonDto>> GetPeopleAsync(string code, GetIndicatorPeopleInput input, CancellationToken ct = default)
    {
        await CheckAsync(code, IndicatorsPermissions.People, ct);
        return await people.GetAsync(code, Day(input.AsOf), access.Narrow(input.SchoolId), input, ct);
    }

    public async Task<IndicatorPeoplePageDto> GetPeoplePageAsync(string code, GetIndicatorPeopleInput input, CancellationToken ct = default)
    {
        await CheckAsync(code, IndicatorsPermissions.People, ct);
        return await people.GetPageAsync(code, Day(input.AsOf), access.Narrow(input.SchoolId), input, ct);
    }

    public async Task<IndicatorFiltersDto> GetFiltersAsync(Guid? schoolId = null, CancellationToken ct = default)
    {
        await permissions.CheckAsync(IndicatorsPermissions.Default, ct);
        var mine = access.Schools is { } own ? db.Schools.Where(s => own.Contains(s.Id)) : db.Schools;
        var names = await mine.OrderBy(s => s.NameKey).ThenBy(s => s.Id).Select(s => new SchoolChoiceDto(s.Id, s.Name)).ToListAsync(ct);
        var subjects = await db.Teachers.Where(t => t.Subject != null).Select(t => t.Subject!).Distinct().ToListAsync(ct);
        return new(names, [.. subjects.Order(StringComparer.Ordinal)], names.FirstOrDefault(n => n.Id == schoolId)?.Name);
    }

    public async Task ExportPeopleAsync(string code, GetIndicatorPeopleInput input, TableFileFormat format, Stream output, CancellationToken ct = default)
    {
        await CheckAsync(code, IndicatorsPermissions.People, ct);
        var rows = await people.GetAllAsync(code, Day(input.AsOf), access.Narrow(input.SchoolId), input, ct);
        await exports.PeopleAsync((await rules.OnAsync(Day(input.AsOf), ct)).Definition(code), Day(input.AsOf), rows, format, output, ct);
    }

    public async Task<BreakdownDto> GetBreakdownAsync(string code, GetBreakdownInput input, CancellationToken ct = default)
    {
        await CheckAsync(code, IndicatorsPermissions.Default, ct);
        return await breakdowns.GetAsync(code, Day(input.AsOf), input.By ?? BreakdownBy.School, access.Narrow(input.SchoolId), ct);
    }

    public async Task<TrendDto> GetTrendAsync(string code, DateOnly? asOf, Guid? schoolId = null, bool yearly = false, CancellationToken ct = default)
    {
        await CheckAsync(code, IndicatorsPermissions.Default, ct);
        return await trends.GetAsync(code, Day(asOf), access.Narrow(schoolId), yearly, ct);
    }

    public async Task<ForecastDto?> GetForecastAsync(string code, DateOnly? asOf, Guid? schoolId = null, CancellationToken ct = default)
    {
        await CheckAsync(code, IndicatorsPermissions.Default, ct);
        return await forecasts.GetAsync(code, Day(asOf), access.Narrow(schoolId), ct);
    }

    public async Task<FigureChangeDto?> GetChangeAsync(string code, DateOnly from, DateOnly to, Guid? schoolId = null, CancellationToken ct = default)
    {
        await CheckAsync(code, IndicatorsPermissions.Default, ct);
        return await changes.GetAsync(code, from, to, access.Narrow(schoolId), ct);
    }

    public async Task<PagedResultDto<SchoolStandingDto>> GetSchoolsAsync(GetSchoolStandingsInput input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(IndicatorsPermissions.Default, ct);
        return await schools.GetAsync(input, Day(input.AsOf), access.Schools, ct);
    }

    public async Task ExportAsync(GetSchoolStandingsInput input, TableFileFormat format, Stream output, CancellationToken ct = default)
    {
        await permissions.CheckAsync(IndicatorsPermissions.Default, ct);
        var overview = await targets.GetAsync(Day(input.AsOf), access.Schools, [], ct);
        var standings = await schools.GetAsync(input with { SkipCount = null, MaxResultCount = null }, Day(input.AsOf), access.Schools, ct);
        await exports.FiguresAsync(overview, standings.Items, format, output, ct);
    }

    public async Task<IReadOnlyList<TeacherIndicatorDto>> GetTeacherAsync(Guid teacherId, DateOnly? asOf, CancellationToken ct = default)
    {
        // A teacher sees the own record: for them no other is there.
        var mayAsk = users.User.TeacherId == teacherId || users.User.Scope.TeacherId is null || await permissions.IsGrantedAsync(IndicatorsPermissions.People, ct);
        if (!mayAsk) throw new EntityNotFoundException(typeof(Teacher), teacherId);
        if (users.User.TeacherId != teacherId) await permissions.CheckAsync(IndicatorsPermissions.People, ct);
        if (!await db.Teachers.AnyAsync(t => t.Id == teacherId, ct)) throw new EntityNotFoundException(typeof(Teacher), teacherId);
        var rule = await rules.OnAsync(Day(asOf), ct);
        var reasons = await people.ExplainAsync(teacherId, IndicatorCodes.All, Day(asOf), ct);
        return [.. reasons.Select(r => new TeacherIndicatorDto(r.Key, rule.Definition(r.Key).Name, rule.Definition(r.Key).EnglishName, r.Value.Counts, r.Value.Text, r.Value.Detail))];
    }

    private async Task<string?> SchoolNameAsync(Guid? schoolId, CancellationToken ct)
        => schoolId is { } id && access.Schools?.Contains(id) != false ? await db.Schools.Where(s => s.Id == id).Select(s => s.Name).FirstOrDefaultAsync(ct) : null;

    private DateOnly Day(DateOnly? asOf) => asOf ?? clock.TodayInChina;

    private async Task CheckAsync(string code, string permission, CancellationToken ct)
    {
        await permissions.CheckAsync(permission, ct);
        if (!IndicatorCodes.All.Contains(code)) throw new EntityNotFoundException(typeof(IndicatorDefinition), code);
    }
}
