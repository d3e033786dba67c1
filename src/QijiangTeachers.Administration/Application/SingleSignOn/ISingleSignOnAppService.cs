using QijiangTeachers.Administration.Application.SignIn;
using QijiangTeachers.Administration.Domain.ExternalLogins;
using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Administration.Application.SingleSignOn;

/// <summary>
/// Finds the account of somebody who has logged in at the provider. It never makes one, and links one only for a reason that
/// can be proved: the number that the provider vouches for, the account's own password, or the look of somebody responsible.
/// </summary>
public interface ISingleSignOnAppService
{
    /// <summary>Right after the log-in at the provider.</summary>
    /// <exception cref="BusinessException">The account is locked or closed.</exception>
    Task<ArrivalDto> ArriveAsync(ExternalIdentity identity, CancellationToken ct = default);

    /// <summary>Links by account, password and, where it is on, the code of the second factor; then the person is in.</summary>
    /// <exception cref="BusinessException">One of them is wrong, the account is locked or closed, or either side is linked already.</exception>
    Task<LogInResultDto> LinkAsync(ExternalIdentity identity, LogInDto input, CancellationToken ct = default);
}
