using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Administration.Application.SignIn;

/// <summary>Checks who somebody is and records it; the cookie itself is the web's business.</summary>
public interface ILogInAppService
{
    /// <summary>The first step of the pages: in, or a ticket for <see cref="FinishAsync"/>.</summary>
    /// <exception cref="BusinessException">Wrong, locked or closed.</exception>
    Task<LogInStepDto> BeginAsync(LogInDto input, CancellationToken ct = default);

    Task<LogInResultDto> FinishAsync(SecondStepDto input, CancellationToken ct = default);

    /// <summary>Both steps at once.</summary>
    /// <exception cref="BusinessException">Wrong, locked, closed, or the code is missing.</exception>
    Task<LogInResultDto> LogInAsync(LogInDto input, CancellationToken ct = default);

    /// <summary>Whether the password field holds a valid activation code, so that the page can go on to choosing a password.</summary>
    Task<bool> IsActivationCodeAsync(LogInDto input, CancellationToken ct = default);

    Task<LogInStepDto> ActivateAsync(ActivateDto input, CancellationToken ct = default);

    /// <summary>Changes the own password; other sessions end, the caller gets a new stamp.</summary>
    Task<LogInResultDto> ChangePasswordAsync(ChangePasswordDto input, CancellationToken ct = default);

    /// <summary>Ends the session that the caller is in; a stranger has none.</summary>
    Task LogOutAsync(CancellationToken ct = default);

    /// <summary>Ends one session of the own account, on another device.</summary>
    Task EndSessionAsync(Guid sessionId, CancellationToken ct = default);

    /// <summary>Ends all sessions of the own account.</summary>
    Task EndSessionsAsync(CancellationToken ct = default);
}
