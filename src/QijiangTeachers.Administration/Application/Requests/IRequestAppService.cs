using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Administration.Application.Requests;

/// <summary>Requests of all kinds: what waits for me, what I asked for, and the decisions on them.</summary>
public interface IRequestAppService
{
    /// <summary>Queue: the nearly due and the oldest first; the other boxes: the latest first.</summary>
    Task<PagedResultDto<RequestDto>> GetListAsync(GetRequestListInput input, CancellationToken ct = default);
    Task<RequestCountsDto> GetCountsAsync(CancellationToken ct = default);
    Task<RequestDetailDto> GetAsync(Guid id, CancellationToken ct = default);

    /// <exception cref="Kernel.Errors.StaleVersionException">The request is not what the user saw.</exception>
    Task DecideAsync(Guid id, DecideRequestDto input, CancellationToken ct = default);

    /// <summary>Each for itself: what can't be approved is left, with the reason. Asking again changes nothing.</summary>
    Task<BulkDecisionDto> ApproveAsync(ApproveRequestsDto input, CancellationToken ct = default);

    /// <summary>Takes the own decisions back, all or none, within ten seconds.</summary>
    Task UndoAsync(UndoDecisionsDto input, CancellationToken ct = default);
    Task TakeBackAsync(Guid id, TakeBackRequestDto input, CancellationToken ct = default);
    Task CommentAsync(Guid id, CommentOnRequestDto input, CancellationToken ct = default);
}
