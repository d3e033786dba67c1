namespace QijiangTeachers.Staff.Application.Careers;

/// <summary>
/// Everything that changes where somebody works, as what, and when not. Each command is one process with its reason; sent
/// twice it changes nothing the second time; nobody changes the own record.
/// </summary>
public interface ICareerAppService
{
    Task<CareerChangeDto> TransferAsync(Guid id, TransferDto input, CancellationToken ct = default);
    Task<CareerChangeDto> LeaveAsync(Guid id, LeaveServiceDto input, CancellationToken ct = default);
    Task<CareerChangeDto> TakeBackLeaveAsync(Guid id, TakeBackLeaveDto input, CancellationToken ct = default);
    Task<CareerChangeDto> ReturnAsync(Guid id, ReturnDto input, CancellationToken ct = default);
    Task<CareerChangeDto> ChangeAttributeAsync(Guid id, ChangeAttributeDto input, CancellationToken ct = default);

    Task<CareerChangeDto> AddSpellAsync(Guid id, SpellInput input, CancellationToken ct = default);
    Task<CareerChangeDto> UpdateSpellAsync(Guid id, Guid spellId, SpellInput input, CancellationToken ct = default);
    Task<CareerChangeDto> RemoveSpellAsync(Guid id, Guid spellId, RemoveFactDto input, CancellationToken ct = default);

    Task<CareerChangeDto> AddLeaveAsync(Guid id, AddLeaveDto input, CancellationToken ct = default);
    Task<CareerChangeDto> UpdateLeaveAsync(Guid id, Guid leaveId, CorrectLeaveDto input, CancellationToken ct = default);
    Task<CareerChangeDto> RemoveLeaveAsync(Guid id, Guid leaveId, RemoveFactDto input, CancellationToken ct = default);
}
