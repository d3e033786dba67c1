using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Staff.Application.Merging;

/// <summary>Which identifier became which, for other systems: whoever may see a person may know under which number it went on.</summary>
public interface IMergedIdentifierAppService
{
    Task<PagedResultDto<MergedIdentifierDto>> GetListAsync(GetMergedIdentifiersInput input, CancellationToken ct = default);
}
