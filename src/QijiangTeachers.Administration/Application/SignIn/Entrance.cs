using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.SecondFactors;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Application.SignIn;

/// <summary>Lets an account in that has proved who it is, whichever way; where a second factor is on, its code comes first.</summary>
internal sealed class Entrance(
    RegistryDbContext db, UnitOfWork unitOfWork, SecondFactorCodes codes, SecondFactorDuty duty, SecondStepTickets tickets, FailedLogIns failures,
    Visitor visitor, CurrentUserAccessor users, TimeProvider clock)
{
    /// <summary>After the first proof: in, or on to the second step.</summary>
    public Task<LogInStepDto> ProceedAsync(Account account, CancellationToken ct) => ProceedAsync(account, null, ct);

    /// <summary>The same after a log-in at a provider.</summary>
    public async Task<LogInStepDto> ProceedAsync(Account account, ForeignProof? foreign, CancellationToken ct)
        => foreign is not { HasSecondFactor: true } && await codes.IsOnAsync(account.Id, ct)
            ? new(null, tickets.Issue(account))
            : new(await EnterAsync(AdministrationProcesses.LogIn, account, LoggedIn(account, foreign), ct, foreign), null);

    /// <summary>The second step.</summary>
    public async Task<LogInResultDto> FinishAsync(Account account, string code, CancellationToken ct)
    {
        RequireOpen(account);
        await RequireCodeAsync(account, code, ct);
        return await EnterAsync(account, ct);
    }

    /// <exception cref="Kernel.Errors.BusinessException">It is wrong, which counts as a wrong password does.</exception>
    public async Task RequireCodeAsync(Account account, string code, CancellationToken ct)
    {
        if (await codes.TakeAsync(account, code, ct)) return;
        await failures.RegisterAsync(account, ct);
        throw AccountErrors.WrongSecondFactor();
    }

    public Task<LogInResultDto> EnterAsync(Account account, CancellationToken ct)
        => EnterAsync(AdministrationProcesses.LogIn, account, LoggedIn(account, null), ct);

    public async Task<LogInResultDto> EnterAsync(string kind, Account account, AccountEvent happened, CancellationToken ct, ForeignProof? foreign = null)
    {
        var before = (users.User as RegistryUser)?.SessionId;
        var session = foreign is null ? new Session(account, visitor.Address, visitor.Device, clock.UtcNow)
            : new(account, visitor.Address, visitor.Device, clock.UtcNow, foreign.At, foreign.HasSecondFactor);
        var mustSetUp = !session.HasForeignSecondFactor && duty.Binds(account.Roles.Select(r => r.Role)) && !await codes.IsOnAsync(account.Id, ct);
        users.User = new RegistryUser(account.Id, account.UserName, account.DisplayName, account.TeacherId, [.. account.Roles.Select(r => (r.Role, r.SchoolId))],
            account.MustChangePassword, session.Id, mustSetUp, session.ConfirmedAt);
        return await unitOfWork.RunAsync(kind, null, async recorder =>
        {
            account.LoggedIn(clock.UtcNow);
            db.Add(session);
            // What this browser was in before, and what nobody can be in any more.
            var over = session.BegunAt - Session.MaxTime;
            await db.Sessions.Where(s => s.Id == before || (s.AccountId == account.Id && (s.BegunAt <= over || s.Stamp != session.Stamp))).ExecuteDeleteAsync(ct);
            recorder.Record(happened with { TeacherId = account.TeacherId });
            return new LogInResultDto(account.Id, account.UserName, account.DisplayName, account.MustChangePassword, session.Id) { MustSetUpSecondFactor = mustSetUp };
        }, ct);
    }

    private AccountLoggedIn LoggedIn(Account account, ForeignProof? foreign) => new(account.Id, account.UserName, visitor.Address) { Provider = foreign?.Provider };

    /// <exception cref="Kernel.Errors.BusinessException">Locked or closed.</exception>
    public void RequireOpen(Account account)
    {
        RequireUnlocked(account);
        if (account.IsClosed) throw AccountErrors.Closed(account.UserName, account.ClosedBecause);
    }

    public void RequireUnlocked(Account account)
    {
        if (account.IsLockedAt(clock.UtcNow)) throw AccountErrors.Locked(ChinaTime.ToChina(account.LockedUntil!.Value));
    }
}
