using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Staff.Application.Merging;

/// <summary>可能重复: pairs of records that may be of one person.</summary>
public interface IDuplicateAppService
{
    Task<PagedResultDto<DuplicatePairDto>> GetListAsync(GetDuplicateListInput input, CancellationToken ct = default);

    /// <summary>They are two people: remembered, and not shown again.</summary>
    Task<ChangeResultDto> DismissAsync(DismissDuplicateDto input, CancellationToken ct = default);

    Task<ChangeResultDto> TakeBackAsync(Guid id, TakeBackDismissalDto input, CancellationToken ct = default);
}
