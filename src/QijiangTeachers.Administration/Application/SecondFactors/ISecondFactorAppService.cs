using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Administration.Application.SecondFactors;

/// <summary>The second factor of the own account.</summary>
public interface ISecondFactorAppService
{
    Task<SecondFactorDto> GetAsync(CancellationToken ct = default);

    /// <summary>A new key; nothing is stored.</summary>
    /// <param name="ticket">Null, or that of the key which the person has before them and which is still good.</param>
    /// <param name="ct">Cancels.</param>
    Task<SecondFactorSetUpDto> BeginAsync(string? ticket = null, CancellationToken ct = default);

    /// <summary>Turns it on; the account's other sessions end.</summary>
    /// <exception cref="InputInvalidException">The code isn't the app's.</exception>
    Task<RecoveryCodesDto> ConfirmAsync(ConfirmSecondFactorDto input, CancellationToken ct = default);

    /// <summary>Ten new recovery codes; the old ones are void.</summary>
    Task<RecoveryCodesDto> RenewCodesAsync(CancellationToken ct = default);

    /// <exception cref="BusinessException">The role must have one.</exception>
    Task TurnOffAsync(TurnOffSecondFactorDto input, CancellationToken ct = default);
}
