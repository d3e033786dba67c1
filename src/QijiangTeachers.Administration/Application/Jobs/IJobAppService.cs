using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Administration.Application.Jobs;

/// <summary>任务: what runs without a user, for the operator.</summary>
public interface IJobAppService
{
    /// <summary>All jobs, those with trouble first.</summary>
    Task<IReadOnlyList<JobDto>> GetListAsync(CancellationToken ct = default);
    Task<JobDto> GetAsync(string key, CancellationToken ct = default);

    /// <summary>The latest first, at most a hundred.</summary>
    Task<IReadOnlyList<SetAsideRowDto>> GetSetAsideAsync(string key, CancellationToken ct = default);
    Task<JobStartedDto> StartAsync(string key, StartJobDto input, CancellationToken ct = default);
    Task<RowsRetriedDto> RetryAsync(string key, RetryRowsDto input, CancellationToken ct = default);
}
