namespace QijiangTeachers.Staff.Application.Careers;

/// <summary>
/// Everything that changes where somebody works, as what, and when not. Each command is one process with its reason; sent
/// twice it changes nothing the second time; nobody changes the own record.
/// </summary>
public interface ICareerAppService
{
    Task<ChangeResultDto> TransferAsync(Guid id, TransferDto input, CancellationToken ct = default);
    Task<ChangeResultDto> LeaveAsync(Guid id, LeaveServiceDto input, CancellationToken ct = default);
    Task<ChangeResultDto> TakeBackLeaveAsync(Guid id, TakeBackLeaveDto input, CancellationToken ct = default);
    Task<ChangeResultDto> ReturnAsync(Guid id, ReturnDto input, CancellationToken ct = default);
    Task<ChangeResultDto> ChangeAttributeAsync(Guid id, ChangeAttributeDto input, CancellationToken ct = default);

    Task<ChangeResultDto> AddSpellAsync(Guid id, SpellInput input, CancellationToken ct = default);
    Task<ChangeResultDto> UpdateSpellAsync(Guid id, Guid spellId, SpellInput input, CancellationToken ct = default);
    Task<ChangeResultDto> RemoveSpellAsync(Guid id, Guid spellId, RemoveFactDto input, CancellationToken ct = default);

    Task<ChangeResultDto> AddLeaveAsync(Guid id, AddLeaveDto input, CancellationToken ct = default);
    Task<ChangeResultDto> UpdateLeaveAsync(Guid id, Guid leaveId, CorrectLeaveDto input, CancellationToken ct = default);
    Task<ChangeResultDto> RemoveLeaveAsync(Guid id, Guid leaveId, RemoveFactDto input, CancellationToken ct = default);
}
