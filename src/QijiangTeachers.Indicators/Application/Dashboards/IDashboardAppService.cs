namespace QijiangTeachers.Indicators.Application.Dashboards;

/// <summary>What the start pages of the offices and of a school show. A date of null is today.</summary>
public interface IDashboardAppService
{
    Task<DistrictDashboardDto> GetDistrictAsync(DateOnly? asOf, CancellationToken ct = default);

    /// <param name="schoolId">Null = the first of the user's schools; another one's is not found.</param>
    Task<SchoolDashboardDto> GetSchoolAsync(Guid? schoolId, DateOnly? asOf, CancellationToken ct = default);
}
