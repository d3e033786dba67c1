using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using IPersonalDataProtector = QijiangTeachers.Kernel.Security.IPersonalDataProtector;

namespace QijiangTeachers.Administration.Application.SignIn;

internal sealed class LogInAppService(
    RegistryDbContext db, UnitOfWork unitOfWork, IPasswordHasher<Account> hasher, IPersonalDataProtector protector,
    FailedLogIns failures, Visitor visitor, ILogger<LogInAppService> logger, CurrentUserAccessor users, TimeProvider clock, ErrorTexts texts) : ILogInAppService
{
    // Verified for unknown names, so that they take as long as known ones.
    private static string? s_nobodysHash;

    private string NobodysHash => LazyInitializer.EnsureInitialized(ref s_nobodysHash, () => hasher.HashPassword(new("nobody", "nobody"), Guid.NewGuid().ToString()));

    public async Task<LogInResultDto> LogInAsync(LogInDto input, CancellationToken ct = default)
    {
        if (await FindAsync(input.UserName, ct) is not { } account)
        {
            hasher.VerifyHashedPassword(new("nobody", "nobody"), NobodysHash, input.Password);
            // Not which: now and then it is a password.
            logger.LogWarning("An unknown name tried to log in from {Address}", visitor.Address);
            throw AccountErrors.WrongCredentials();
        }
        RequireUnlocked(account);
        var verdict = hasher.VerifyHashedPassword(account, account.PasswordHash ?? NobodysHash, input.Password);
        if (account.PasswordHash is null || verdict == PasswordVerificationResult.Failed)
        {
            await failures.RegisterAsync(account, ct);
            throw AccountErrors.WrongCredentials();
        }
        if (account.IsClosed) throw AccountErrors.Closed(account.UserName, account.ClosedBecause);
        if (verdict == PasswordVerificationResult.SuccessRehashNeeded) account.Rehash(hasher.HashPassword(account, input.Password));
        return await EnterAsync(AdministrationProcesses.LogIn, account, new AccountLoggedIn(account.Id, account.UserName, visitor.Address), ct);
    }

    public async Task<bool> IsActivationCodeAsync(LogInDto input, CancellationToken ct = default)
        => await FindAsync(input.UserName, ct) is { } account && !account.IsLockedAt(clock.UtcNow) && HoldsCode(account, input.Password);

    public async Task<LogInResultDto> ActivateAsync(ActivateDto input, CancellationToken ct = default)
    {
        var account = await FindAsync(input.UserName, ct) ?? throw AccountErrors.CodeInvalid();
        RequireUnlocked(account);
        if (!HoldsCode(account, input.Code))
        {
            await failures.RegisterAsync(account, ct);
            throw AccountErrors.CodeInvalid();
        }
        RequireGoodPassword(account, input.NewPassword, input.RepeatedPassword);
        account.SetPassword(hasher.HashPassword(account, input.NewPassword));
        return await EnterAsync(AdministrationProcesses.Activate, account, new PasswordChanged(account.Id, account.UserName), ct);
    }

    public async Task<LogInResultDto> ChangePasswordAsync(ChangePasswordDto input, CancellationToken ct = default)
    {
        var account = await OwnAsync(ct);
        RequireUnlocked(account);
        if (hasher.VerifyHashedPassword(account, account.PasswordHash ?? NobodysHash, input.CurrentPassword) == PasswordVerificationResult.Failed)
        {
            await failures.RegisterAsync(account, ct);
            throw new InputInvalidException(nameof(input.CurrentPassword), texts.Of("CurrentPasswordWrong"));
        }
        RequireGoodPassword(account, input.NewPassword, input.RepeatedPassword);
        if (input.NewPassword == input.CurrentPassword) throw new InputInvalidException(nameof(input.NewPassword), texts.Of("PasswordSame"));
        account.SetPassword(hasher.HashPassword(account, input.NewPassword));
        return await EnterAsync(AdministrationProcesses.ChangePassword, account, new PasswordChanged(account.Id, account.UserName), ct);
    }

    public async Task LogOutAsync(CancellationToken ct = default)
    {
        if (users.User is RegistryUser { SessionId: { } session }) await EndAsync(AdministrationProcesses.LogOut, session, ct);
    }

    public Task EndSessionAsync(Guid sessionId, CancellationToken ct = default) => EndAsync(AdministrationProcesses.EndSessions, sessionId, ct);

    public async Task EndSessionsAsync(CancellationToken ct = default)
    {
        var account = await OwnAsync(ct);
        await unitOfWork.RunAsync(AdministrationProcesses.EndSessions, null, recorder =>
        {
            account.EndSessions();
            recorder.Record(new SessionsEnded(account.Id, account.UserName) { TeacherId = account.TeacherId });
            return Task.CompletedTask;
        }, ct);
    }

    // Ended twice, by two clicks: nothing happens the second time.
    private Task EndAsync(string kind, Guid sessionId, CancellationToken ct) => unitOfWork.RunAsync(kind, null, async recorder =>
    {
        var own = users.User;
        if (await db.Sessions.Where(s => s.Id == sessionId && s.AccountId == own.Id).ExecuteDeleteAsync(ct) == 0) return;
        recorder.Record(new SessionsEnded(own.Id!.Value, own.UserName) { TeacherId = own.TeacherId });
    }, ct);

    private async Task<LogInResultDto> EnterAsync(string kind, Account account, AccountEvent happened, CancellationToken ct)
    {
        var before = (users.User as RegistryUser)?.SessionId;
        var session = new Session(account, visitor.Address, visitor.Device, clock.UtcNow);
        users.User = new RegistryUser(account.Id, account.UserName, account.DisplayName, account.TeacherId, [.. account.Roles.Select(r => (r.Role, r.SchoolId))], account.MustChangePassword, session.Id);
        return await unitOfWork.RunAsync(kind, null, async recorder =>
        {
            account.LoggedIn(clock.UtcNow);
            db.Add(session);
            // What this browser was in before, and what nobody can be in any more.
            var over = session.BegunAt - Session.MaxTime;
            await db.Sessions.Where(s => s.Id == before || (s.AccountId == account.Id && (s.BegunAt <= over || s.Stamp != session.Stamp))).ExecuteDeleteAsync(ct);
            recorder.Record(happened with { TeacherId = account.TeacherId });
            return new LogInResultDto(account.Id, account.UserName, account.DisplayName, account.MustChangePassword, session.Id);
        }, ct);
    }

    private void RequireGoodPassword(Account account, string password, string repeated)
    {
        var problems = PasswordPolicy.Check(password, account.UserName);
        if (problems.Count > 0) throw new InputInvalidException([.. problems.Select(p => new FieldError("NewPassword", texts.Of(p)))]);
        if (password != repeated) throw new InputInvalidException("RepeatedPassword", texts.Of("PasswordsDiffer"));
    }

    private void RequireUnlocked(Account account)
    {
        if (account.IsLockedAt(clock.UtcNow)) throw AccountErrors.Locked(ChinaTime.ToChina(account.LockedUntil!.Value));
    }

    private bool HoldsCode(Account account, string typed)
        => account is { IsClosed: false, ActivationCodeHash: { } hash } && account.ActivationExpires > clock.UtcNow
           && System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(hash, ActivationCodes.Hash(protector, account.Id, typed));

    private Task<Account?> FindAsync(string userName, CancellationToken ct)
    {
        var normalized = Account.Normalize(userName);
        return db.Accounts.Include(a => a.Roles).FirstOrDefaultAsync(a => a.NormalizedUserName == normalized, ct);
    }

    private async Task<Account> OwnAsync(CancellationToken ct)
        => await db.Accounts.Include(a => a.Roles).FindOrThrowAsync(a => a.Id == users.User.Id, ct);
}
