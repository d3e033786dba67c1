using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Rotation.Application.Placements;

/// <summary>轮岗记录: list, add, correct, end early, take an end back, remove a mistaken entry.</summary>
public interface IRotationPlacementAppService
{
    Task<PagedResultDto<RotationPlacementDto>> GetListAsync(GetRotationPlacementListInput input, CancellationToken ct = default);
    Task<RotationPlacementDto> GetAsync(Guid id, CancellationToken ct = default);
    Task ExportAsync(GetRotationPlacementListInput input, TableFileFormat format, Stream output, CancellationToken ct = default);

    /// <summary>The rotation of the person with this kind and start, made now or standing already.</summary>
    Task<RotationPlacementDto> CreateAsync(CreateRotationPlacementDto input, CancellationToken ct = default);

    /// <summary>Person by person: recorded, there already, or refused with the reason.</summary>
    Task<BatchResultDto> CreateManyAsync(CreateRotationPlacementsDto input, CancellationToken ct = default);
    Task UpdateAsync(Guid id, UpdateRotationPlacementDto input, CancellationToken ct = default);
    Task EndAsync(Guid id, EndRotationPlacementDto input, CancellationToken ct = default);
    Task TakeBackEndAsync(Guid id, ChangeFactDto input, CancellationToken ct = default);
    Task DeleteAsync(Guid id, ChangeFactDto input, CancellationToken ct = default);
}
