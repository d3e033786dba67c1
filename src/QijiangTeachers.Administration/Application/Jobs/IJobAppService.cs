using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Administration.Application.Jobs;

/// <summary>任务: what runs without a user, for the operator.</summary>
public interface IJobAppService
{
    /// <summary>All jobs, those with trouble first.</summary>
    Task<IReadOnlyList<JobDto>> GetListAsync(CancellationToken ct = default);

    /// <param name="id">The job's key, e.g. <c>indicators.daily</c>.</param>
    Task<JobDto> GetAsync(string id, CancellationToken ct = default);

    /// <summary>The latest first, at most a hundred.</summary>
    Task<IReadOnlyList<SetAsideRowDto>> GetSetAsideAsync(string id, CancellationToken ct = default);
    Task<JobStartedDto> StartAsync(string id, StartJobDto input, CancellationToken ct = default);
    Task<RowsRetriedDto> RetryAsync(string id, RetryRowsDto input, CancellationToken ct = default);
}
