using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Credentials.Application.DualQualifications;

/// <summary>双师型 recognitions: list, recognise, correct, end, take an end back, remove a mistaken entry.</summary>
public interface IDualQualificationAppService
{
    Task<PagedResultDto<DualQualificationDto>> GetListAsync(GetDualQualificationListInput input, CancellationToken ct = default);
    Task<DualQualificationDto> GetAsync(Guid id, CancellationToken ct = default);
    Task ExportAsync(GetDualQualificationListInput input, TableFileFormat format, Stream output, CancellationToken ct = default);

    /// <summary>The record of the person with this level and date, made now or standing already.</summary>
    Task<DualQualificationDto> CreateAsync(CreateDualQualificationDto input, CancellationToken ct = default);

    /// <summary>Person by person: recorded, there already, or refused with the reason.</summary>
    Task<BatchResultDto> CreateManyAsync(CreateDualQualificationsDto input, CancellationToken ct = default);
    Task UpdateAsync(Guid id, UpdateDualQualificationDto input, CancellationToken ct = default);
    Task EndAsync(Guid id, EndRecognitionDto input, CancellationToken ct = default);
    Task TakeBackEndAsync(Guid id, ChangeFactDto input, CancellationToken ct = default);
    Task DeleteAsync(Guid id, ChangeFactDto input, CancellationToken ct = default);
}
