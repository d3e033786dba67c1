using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Administration.Application.SignIn;

/// <summary>Lets a job act as an account, with the roles and grants that it has at that time.</summary>
internal sealed class JobAccounts(AccountSessions sessions) : IJobUsers
{
    public Task<bool> EnterAsync(Guid accountId, CancellationToken ct) => sessions.EnterAsync(accountId, ct);
}
