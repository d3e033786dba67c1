using QijiangTeachers.Administration.Application.ApiClients;
using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Administration.Application.SignIn;

/// <summary>Lets a job act as an account or an API client, with the roles and grants that it has at that time.</summary>
internal sealed class JobAccounts(AccountSessions sessions, ApiClientEntry clients) : IJobUsers
{
    public async Task<bool> EnterAsync(Guid accountId, CancellationToken ct) => await sessions.EnterAsync(accountId, ct) || await clients.EnterAsync(accountId, ct);
}
