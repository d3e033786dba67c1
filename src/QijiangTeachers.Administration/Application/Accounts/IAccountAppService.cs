using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Administration.Application.Accounts;

/// <summary>
/// Accounts: a school clerk cares for the teachers of the own school, the HR office also for principals and clerks, the
/// operator for all. Nobody changes the own account here.
/// </summary>
public interface IAccountAppService
{
    Task<PagedResultDto<AccountDto>> GetListAsync(GetAccountListInput input, CancellationToken ct = default);
    Task<AccountDetailDto> GetAsync(Guid id, CancellationToken ct = default);
    Task<IReadOnlyList<RosterSchool>> GetSchoolsAsync(CancellationToken ct = default);

    /// <summary>How many people in service have no account yet.</summary>
    Task<int> CountMissingAsync(ImportFromRosterDto input, CancellationToken ct = default);
    Task<RosterImportDto> ImportFromRosterAsync(ImportFromRosterDto input, CancellationToken ct = default);
    Task<IReadOnlyList<ActivationSlipDto>> IssueCodesAsync(IssueCodesDto input, CancellationToken ct = default);
    Task<ActivationSlipDto> CreateAsync(CreateAccountDto input, CancellationToken ct = default);

    /// <summary>Takes the password away and issues a code in its place.</summary>
    Task<ActivationSlipDto> ResetAsync(Guid id, AccountReasonDto input, CancellationToken ct = default);

    /// <summary>For who has lost app and recovery codes: takes the second factor away; all sessions end.</summary>
    Task ResetSecondFactorAsync(Guid id, AccountReasonDto input, CancellationToken ct = default);

    /// <summary>Unlinks a log-in at a provider, e.g. one that was linked by mistake; all sessions end.</summary>
    Task RemoveExternalLoginAsync(Guid id, Guid externalLoginId, AccountReasonDto input, CancellationToken ct = default);
    Task CloseAsync(Guid id, AccountReasonDto input, CancellationToken ct = default);
    Task ReopenAsync(Guid id, AccountReasonDto input, CancellationToken ct = default);
    Task UnlockAsync(Guid id, CancellationToken ct = default);

    /// <summary>Whoever is in with it logs in again; the password stays.</summary>
    Task EndSessionsAsync(Guid id, CancellationToken ct = default);
    Task AssignRoleAsync(Guid id, AccountRoleInput input, CancellationToken ct = default);
    Task WithdrawRoleAsync(Guid id, AccountRoleInput input, CancellationToken ct = default);
}
