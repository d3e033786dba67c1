using QijiangTeachers.Credentials.Application;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Cultivation.Application.Titles;

/// <summary>称号: list, recognise, correct, end, take an end back, remove a mistaken entry.</summary>
public interface ITitleTermAppService
{
    Task<PagedResultDto<TitleTermDto>> GetListAsync(GetTitleTermListInput input, CancellationToken ct = default);
    Task<TitleTermDto> GetAsync(Guid id, CancellationToken ct = default);
    Task ExportAsync(GetTitleTermListInput input, TableFileFormat format, Stream output, CancellationToken ct = default);

    /// <summary>The record of the person with this title and date, made now or standing already.</summary>
    Task<TitleTermDto> CreateAsync(CreateTitleTermDto input, CancellationToken ct = default);

    /// <summary>Person by person: recorded, there already, or refused with the reason.</summary>
    Task<BatchResultDto> CreateManyAsync(CreateTitleTermsDto input, CancellationToken ct = default);
    Task UpdateAsync(Guid id, UpdateTitleTermDto input, CancellationToken ct = default);
    Task EndAsync(Guid id, EndRecognitionDto input, CancellationToken ct = default);
    Task TakeBackEndAsync(Guid id, ChangeFactDto input, CancellationToken ct = default);
    Task DeleteAsync(Guid id, ChangeFactDto input, CancellationToken ct = default);
}
