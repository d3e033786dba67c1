using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using QijiangTeachers.Administration.Application.SecondFactors;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Application.SignIn;

/// <summary>
/// Asks sessions only: a command of the console, a job and a program's token have nobody who could answer. A wrong answer
/// counts as a wrong password does.
/// </summary>
internal sealed class Confirmation(
    RegistryDbContext db, UnitOfWork unitOfWork, IPasswordHasher<Account> hasher, SecondFactorCodes codes, Entrance entrance, FailedLogIns failures,
    Visitor visitor, CurrentUserAccessor users, ErrorTexts texts, IOptions<ConfirmationOptions> options, TimeProvider clock) : IConfirmation
{
    public bool IsNeeded => users.User is RegistryUser { SessionId: not null } me && !(clock.UtcNow - me.ConfirmedAt <= TimeSpan.FromMinutes(options.Value.Minutes));

    public void Require()
    {
        if (IsNeeded) throw new ConfirmationNeededException();
    }

    public async Task ConfirmAsync(string secret, CancellationToken ct = default)
    {
        if (users.User is not RegistryUser { SessionId: { } session } me) return;
        var account = await db.Accounts.FindOrThrowAsync(a => a.Id == me.Id, ct);
        entrance.RequireUnlocked(account);
        if (!IsPassword(account, secret) && !await codes.TakeAsync(account, secret, ct))
        {
            await failures.RegisterAsync(account, ct);
            throw new InputInvalidException(nameof(ConfirmDto.Secret), texts.Of("ConfirmationWrong"));
        }
        var now = clock.UtcNow;
        await unitOfWork.RunAsync(AdministrationProcesses.ConfirmIdentity, null, async recorder =>
        {
            account.Unlock();
            await db.Sessions.Where(s => s.Id == session).ExecuteUpdateAsync(s => s.SetProperty(x => x.ConfirmedAt, now), ct);
            recorder.Record(new IdentityConfirmed(account.Id, account.UserName, visitor.Address) { TeacherId = account.TeacherId });
        }, ct);
        me.ConfirmedAt = now;
    }

    private bool IsPassword(Account account, string secret)
        => account.PasswordHash is { } hash && hasher.VerifyHashedPassword(account, hash, secret) != PasswordVerificationResult.Failed;
}
