using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Administration.Application.SignIn;

/// <summary>Counts failures in the database itself, so that guesses made at the same time all count, and locks at the fifth.</summary>
internal sealed class FailedLogIns(RegistryDbContext db, UnitOfWork unitOfWork, TimeProvider clock, Visitor visitor)
{
    public Task RegisterAsync(Account account, CancellationToken ct) => unitOfWork.RunAsync(AdministrationProcesses.LogInFailed, null, async recorder =>
    {
        var now = clock.UtcNow;
        var until = now + PasswordPolicy.LockTime;
        // A lock that has run out starts a new count; one that holds is left as it is.
        await db.Accounts.Where(a => a.Id == account.Id && !(a.LockedUntil > now)).ExecuteUpdateAsync(s => s
            .SetProperty(a => a.FailedLogIns, a => a.LockedUntil != null ? 1 : a.FailedLogIns + 1)
            .SetProperty(a => a.LockedUntil, a => a.LockedUntil == null && a.FailedLogIns + 1 >= PasswordPolicy.MaxFailures ? until : null), ct);
        db.Entry(account).State = EntityState.Detached;
        var locked = await db.Accounts.AnyAsync(a => a.Id == account.Id && a.LockedUntil != null, ct);
        recorder.Record(new AccountLogInFailed(account.Id, account.UserName, visitor.Address, locked) { TeacherId = account.TeacherId });
    }, ct);
}
