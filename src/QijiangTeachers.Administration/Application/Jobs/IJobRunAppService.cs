using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Administration.Application.Jobs;

/// <summary>The run log; who ordered a run may see and cancel it, the operator any.</summary>
public interface IJobRunAppService
{
    Task<PagedResultDto<JobRunDto>> GetListAsync(GetJobRunListInput input, CancellationToken ct = default);
    Task<JobRunDto> GetAsync(Guid id, CancellationToken ct = default);
    Task CancelAsync(Guid id, CancellationToken ct = default);
}
