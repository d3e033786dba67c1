using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Staff.Application.Erasing;

/// <summary>Erasing people who left: asked for by one officer, confirmed by another, then done.</summary>
public interface IErasureAppService
{
    /// <exception cref="Kernel.Errors.EntityNotFoundException">No such person inside the scope.</exception>
    Task<ErasurePreviewDto> GetPreviewAsync(Guid teacherId, CancellationToken ct = default);

    /// <returns>The request's id.</returns>
    /// <exception cref="Kernel.Errors.BusinessException">In service, open matters, or retention isn't over.</exception>
    Task<Guid> CreateAsync(EraseTeacherDto input, CancellationToken ct = default);

    /// <summary>Who was erased, so that other systems erase them too.</summary>
    Task<PagedResultDto<ErasureDto>> GetListAsync(GetErasureListInput input, CancellationToken ct = default);
}
