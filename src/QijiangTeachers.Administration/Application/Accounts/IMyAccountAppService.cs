namespace QijiangTeachers.Administration.Application.Accounts;

/// <summary>The own account.</summary>
public interface IMyAccountAppService
{
    Task<MyAccountDto> GetAsync(CancellationToken ct = default);
}
