using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Permissions;
using QijiangTeachers.Administration.Application.SecondFactors;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Application.SignIn;

/// <summary>
/// Reads the account behind a request afresh: a role taken away, a closed account, an ended session or a new password takes effect at the
/// next click. Grants are read here too, so that pages can ask for permissions without touching the database.
/// </summary>
internal sealed class AccountSessions(RegistryDbContext db, CurrentUserAccessor users, GrantOverrides grants, SecondFactorDuty duty, TimeProvider clock)
{
    /// <returns>False if the account may not be in any more.</returns>
    public Task<bool> EnterAsync(Guid accountId, Guid sessionId, CancellationToken ct)
    {
        var (sessions, after) = (db.Sessions, clock.UtcNow - Session.MaxTime);
        return EnterAsync(db.Accounts.Where(a => a.Id == accountId && sessions.Any(s => s.Id == sessionId && s.AccountId == a.Id && s.Stamp == a.SecurityStamp && s.BegunAt > after)), sessionId, ct);
    }

    /// <summary>Without a session: a job acts for the person who ordered it.</summary>
    public Task<bool> EnterAsync(Guid accountId, CancellationToken ct) => EnterAsync(db.Accounts.Where(a => a.Id == accountId), null, ct);

    private async Task<bool> EnterAsync(IQueryable<Account> asked, Guid? sessionId, CancellationToken ct)
    {
        var (sessions, factors) = (db.Sessions, db.SecondFactors);
        var account = await asked.Where(a => a.ClosedOn == null)
            .Select(a => new
            {
                a.Id, a.UserName, a.DisplayName, a.TeacherId, a.MustChangePassword, HasFactor = factors.Any(f => f.AccountId == a.Id),
                ConfirmedAt = sessions.Where(s => s.Id == sessionId).Max(s => s.ConfirmedAt), HasForeignFactor = sessions.Any(s => s.Id == sessionId && s.HasForeignSecondFactor),
                Roles = a.Roles.Select(r => new { r.Role, r.SchoolId }).ToList(),
            })
            .AsNoTracking().FirstOrDefaultAsync(ct);
        if (account is null) return false;
        users.User = new RegistryUser(account.Id, account.UserName, account.DisplayName, account.TeacherId, [.. account.Roles.Select(r => (r.Role, r.SchoolId))], account.MustChangePassword, sessionId,
            !account.HasFactor && !account.HasForeignFactor && duty.Binds(account.Roles.Select(r => r.Role)), account.ConfirmedAt);
        await grants.LoadAsync(ct);
        return true;
    }
}
