using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Training.Application.Hours;

/// <summary>学时台账: an append-only ledger. Lines are recorded and reversed, never edited.</summary>
public interface IHourEntryAppService
{
    Task<PagedResultDto<HourEntryDto>> GetListAsync(GetHourEntryListInput input, CancellationToken ct = default);
    Task<HourEntryDto> GetAsync(Guid id, CancellationToken ct = default);
    Task ExportAsync(GetHourEntryListInput input, TableFileFormat format, Stream output, CancellationToken ct = default);

    /// <summary>The person's entry of this activity, recorded now or standing already.</summary>
    Task<HourEntryDto> CreateAsync(CreateHourEntryDto input, CancellationToken ct = default);

    /// <summary>Person by person: recorded, there already, or refused with the reason.</summary>
    Task<BatchResultDto> CreateManyAsync(CreateHourEntriesDto input, CancellationToken ct = default);

    /// <summary>Reverses the entry and records what it should have said; the answer is the line that stands.</summary>
    Task<HourEntryDto> UpdateAsync(Guid id, UpdateHourEntryDto input, CancellationToken ct = default);

    /// <summary>Takes the entry back; the answer is the line that does so.</summary>
    Task<HourEntryDto> ReverseAsync(Guid id, ReverseHourEntryDto input, CancellationToken ct = default);
}
