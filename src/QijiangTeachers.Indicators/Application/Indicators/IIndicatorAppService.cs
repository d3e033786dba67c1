using QijiangTeachers.Indicators.Application.Breakdowns;
using QijiangTeachers.Indicators.Application.Changes;
using QijiangTeachers.Indicators.Application.Forecasts;
using QijiangTeachers.Indicators.Application.People;
using QijiangTeachers.Indicators.Application.Schools;
using QijiangTeachers.Indicators.Application.Targets;
using QijiangTeachers.Indicators.Application.Trends;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Tables;

namespace QijiangTeachers.Indicators.Application.Indicators;

/// <summary>
/// The figures and whoever stands behind them. A principal's are those of the own schools: another school's id gives
/// figures of nobody. A date of null is today; a date to come is allowed, nothing is projected.
/// </summary>
public interface IIndicatorAppService
{
    /// <summary>In the shape of the public contract.</summary>
    Task<IndicatorListDto> GetListAsync(DateOnly? asOf, Guid? schoolId = null, CancellationToken ct = default);

    /// <summary>The same against the plan.</summary>
    Task<TargetOverviewDto> GetOverviewAsync(DateOnly? asOf, Guid? schoolId = null, CancellationToken ct = default);

    Task<IndicatorDetailDto> GetAsync(string code, DateOnly? asOf, Guid? schoolId = null, CancellationToken ct = default);

    Task<PagedResultDto<IndicatorPersonDto>> GetPeopleAsync(string code, GetIndicatorPeopleInput input, CancellationToken ct = default);

    /// <summary>The same page with the size of the other parts beside it, for less than asking each.</summary>
    Task<IndicatorPeoplePageDto> GetPeoplePageAsync(string code, GetIndicatorPeopleInput input, CancellationToken ct = default);

    Task<IndicatorFiltersDto> GetFiltersAsync(Guid? schoolId = null, CancellationToken ct = default);

    /// <summary>The same list as a file; the history notes it.</summary>
    Task ExportPeopleAsync(string code, GetIndicatorPeopleInput input, TableFileFormat format, Stream output, CancellationToken ct = default);

    Task<BreakdownDto> GetBreakdownAsync(string code, GetBreakdownInput input, CancellationToken ct = default);

    Task<TrendDto> GetTrendAsync(string code, DateOnly? asOf, Guid? schoolId = null, bool yearly = false, CancellationToken ct = default);

    /// <summary>Null where nothing can be foreseen.</summary>
    Task<ForecastDto?> GetForecastAsync(string code, DateOnly? asOf, Guid? schoolId = null, CancellationToken ct = default);

    /// <summary>Who came and went between two days; null where the rules know nothing of one of them.</summary>
    Task<FigureChangeDto?> GetChangeAsync(string code, DateOnly from, DateOnly to, Guid? schoolId = null, CancellationToken ct = default);

    Task<PagedResultDto<SchoolStandingDto>> GetSchoolsAsync(GetSchoolStandingsInput input, CancellationToken ct = default);

    /// <summary>The indicators, then the schools (a .csv holds the schools only).</summary>
    Task ExportAsync(GetSchoolStandingsInput input, TableFileFormat format, Stream output, CancellationToken ct = default);

    /// <summary>What one person counts in and why; everybody may ask it of himself.</summary>
    Task<IReadOnlyList<TeacherIndicatorDto>> GetTeacherAsync(Guid teacherId, DateOnly? asOf, CancellationToken ct = default);
}
