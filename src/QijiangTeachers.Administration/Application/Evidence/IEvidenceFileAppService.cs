using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Files;
using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Administration.Application.Evidence;

/// <summary>Pictures and documents that prove something.</summary>
public interface IEvidenceFileAppService
{
    /// <summary>Keeps the files, all or none. One that the user uploaded before is answered with the first.</summary>
    /// <exception cref="InputInvalidException">One isn't what it should be; which, and what to do, is said.</exception>
    Task<IReadOnlyList<EvidenceDto>> UploadAsync(IReadOnlyList<UploadedFile> files, CancellationToken ct = default);

    /// <summary>The user's own.</summary>
    Task<PagedResultDto<OwnEvidenceDto>> GetListAsync(PagedAndSortedResultRequestDto input, CancellationToken ct = default);

    /// <summary>The content for its uploader and for those who see a request that it was handed in with; of somebody else's it is recorded.</summary>
    /// <exception cref="EntityNotFoundException">None that the user may see.</exception>
    /// <exception cref="BusinessException">Its time was over and it was destroyed.</exception>
    Task<EvidenceContentDto> OpenAsync(Guid id, CancellationToken ct = default);

    /// <summary>The small copy of a picture.</summary>
    Task<EvidenceContentDto> OpenThumbnailAsync(Guid id, CancellationToken ct = default);

    /// <summary>Only the own, and only while it wasn't handed in.</summary>
    Task DeleteAsync(Guid id, CancellationToken ct = default);
}
