using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Staff.Application.RollOver;

/// <summary>学年结转: a new school year begins with the facts of the last one, which each school confirms or corrects.</summary>
public interface ISchoolYearAppService
{
    /// <summary>Who has not given or confirmed a school year, and who has.</summary>
    Task<PagedResultDto<SchoolYearStateDto>> GetListAsync(GetSchoolYearListInput input, CancellationToken ct = default);
    Task<SchoolYearSummaryDto> GetSummaryAsync(int? year = null, CancellationToken ct = default);

    /// <summary>Done twice it carries over nothing the second time.</summary>
    Task<RollOverResultDto> RollOverAsync(RollOverDto input, CancellationToken ct = default);
}
