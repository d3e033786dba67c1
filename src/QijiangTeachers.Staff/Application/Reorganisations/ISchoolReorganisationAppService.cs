using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Staff.Application.Reorganisations;

/// <summary>撤并: a school is closed, merged into another or split; people and posts go along in one act, which can be undone while nothing rests on it.</summary>
public interface ISchoolReorganisationAppService
{
    Task<ReorganisationPreviewDto> PreviewAsync(ReorganiseSchoolInput input, CancellationToken ct = default);

    /// <summary>One transaction and one process. Refused while anything stands in the way, or if the preview would say something else now.</summary>
    Task<ChangeResultDto> CreateAsync(ReorganiseSchoolDto input, CancellationToken ct = default);

    Task<PagedResultDto<SchoolReorganisationDto>> GetListAsync(GetReorganisationListInput input, CancellationToken ct = default);
    Task<ReorganisationDetailDto> GetAsync(Guid id, CancellationToken ct = default);
    Task<ChangeResultDto> UndoAsync(Guid id, UndoReorganisationDto input, CancellationToken ct = default);
}
