namespace QijiangTeachers.Staff.Application.Transfers;

/// <summary>Requests to be moved to another school, by the teacher or by the school.</summary>
public interface ITransferRequestAppService
{
    /// <returns>The request's id.</returns>
    /// <exception cref="Kernel.Errors.EntityNotFoundException">No such person inside the scope.</exception>
    Task<Guid> CreateAsync(TransferRequestDto input, CancellationToken ct = default);

    /// <summary>Hands in again what was taken back or returned.</summary>
    Task<Guid> UpdateAsync(Guid id, TransferRequestDto input, CancellationToken ct = default);

    /// <summary>What was asked for, to be changed by its author.</summary>
    Task<TransferRequestDto> GetAsync(Guid id, CancellationToken ct = default);
}
