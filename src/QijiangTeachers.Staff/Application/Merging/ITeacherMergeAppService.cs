using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Staff.Application.Merging;

/// <summary>Second records of one person: looked at side by side, made one, separated again.</summary>
public interface ITeacherMergeAppService
{
    /// <summary>Every row that moves, is set aside or stands in the way; nothing is written.</summary>
    Task<MergePreviewDto> GetPreviewAsync(Guid survivorId, Guid absorbedId, CancellationToken ct = default);

    /// <summary>One transaction and one process; sent twice it changes nothing the second time.</summary>
    Task<ChangeResultDto> CreateAsync(MergeTeachersDto input, CancellationToken ct = default);

    Task<PagedResultDto<TeacherMergeDto>> GetListAsync(PagedAndSortedResultRequestDto input, CancellationToken ct = default);

    Task<TeacherMergeDetailDto> GetAsync(Guid id, CancellationToken ct = default);

    /// <summary>What would go back, and what stays because it was changed since.</summary>
    Task<IReadOnlyList<MergeReturnDto>> GetUndoPreviewAsync(Guid id, CancellationToken ct = default);

    Task<ChangeResultDto> UndoAsync(Guid id, UndoMergeDto input, CancellationToken ct = default);

    /// <summary>A record by its id or number, null when there is none; a merged one leads to that under which the person goes on.</summary>
    Task<Guid?> FindRecordAsync(string? idOrNumber, CancellationToken ct = default);
}
