using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Staff.Application.Faults;

/// <summary>数据有误: people report, the school clerk and HR answer, nobody the own report.</summary>
public interface IFaultReportAppService
{
    /// <summary>Inside the scope; a teacher sees the own reports.</summary>
    Task<PagedResultDto<FaultReportDto>> GetListAsync(GetFaultListInput input, CancellationToken ct = default);
    Task<FaultReportDto> GetAsync(Guid id, CancellationToken ct = default);
    Task<int> CountOpenAsync(CancellationToken ct = default);

    /// <summary>Reports a fact of the own record; the same open report sent again is answered with the first.</summary>
    Task<ChangeResultDto> ReportAsync(ReportFaultDto input, CancellationToken ct = default);
    Task<ChangeResultDto> AnswerAsync(Guid id, AnswerFaultDto input, CancellationToken ct = default);

    /// <summary>The reporter takes it back while nobody has answered.</summary>
    Task<ChangeResultDto> WithdrawAsync(Guid id, CancellationToken ct = default);
}
