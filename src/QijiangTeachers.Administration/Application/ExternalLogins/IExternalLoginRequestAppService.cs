using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Administration.Domain.ExternalLogins;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Administration.Application.ExternalLogins;

/// <summary>
/// Requests of people whom the provider knows and who can't prove that an account is theirs. Whoever cares for the account
/// decides: the clerk of the teacher's own school, the HR office, an operator; nobody for the own account.
/// </summary>
public interface IExternalLoginRequestAppService
{
    /// <summary>Asks for the account of a name, in place of an earlier request that is open. The answer doesn't tell whether there is one.</summary>
    /// <exception cref="BusinessException">The identity is linked already, or asked too often today.</exception>
    Task AskAsync(ExternalIdentity identity, AskForLinkDto input, CancellationToken ct = default);

    /// <summary>What became of the identity's last request; null if it has none that counts.</summary>
    Task<OwnLinkRequestDto?> FindOwnAsync(ExternalIdentity identity, CancellationToken ct = default);

    Task<PagedResultDto<ExternalLoginRequestDto>> GetListAsync(GetExternalLoginRequestListInput input, CancellationToken ct = default);
    Task<ExternalLoginRequestDto> GetAsync(Guid id, CancellationToken ct = default);

    /// <summary>Links; the owner of the account hears of it.</summary>
    Task ConfirmAsync(Guid id, AccountReasonDto input, CancellationToken ct = default);
    Task RefuseAsync(Guid id, AccountReasonDto input, CancellationToken ct = default);
}
