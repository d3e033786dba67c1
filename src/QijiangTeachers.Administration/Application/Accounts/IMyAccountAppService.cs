namespace QijiangTeachers.Administration.Application.Accounts;

/// <summary>The own account.</summary>
public interface IMyAccountAppService
{
    Task<MyAccountDto> GetAsync(CancellationToken ct = default);

    /// <summary>Unlinks a log-in at a provider; the account's other sessions end.</summary>
    Task DeleteExternalLoginAsync(Guid externalLoginId, CancellationToken ct = default);
}
