using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.SecondFactors;
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
    PasswordProof passwords,
    FailedLogIns failures, Entrance entrance, SecondFactorCodes codes, SecondStepTickets tickets, CurrentUserAccessor users, TimeProvider clock, ErrorTexts texts) : ILogInAppService
{
    public async Task<LogInStepDto> BeginAsync(LogInDto input, CancellationToken ct = default) => await entrance.ProceedAsync(await passwords.VerifyAsync(input, ct), ct);

    public async Task<LogInResultDto> LogInAsync(LogInDto input, CancellationToken ct = default)
    {
        var account = await passwords.VerifyAsync(input, ct);
        if (!await codes.IsOnAsync(account.Id, ct)) return await entrance.EnterAsync(account, ct);
        return string.IsNullOrWhiteSpace(input.Code) ? throw AccountErrors.SecondFactorNeeded() : await entrance.FinishAsync(account, input.Code, ct);
    }

    public async Task<LogInResultDto> FinishAsync(SecondStepDto input, CancellationToken ct = default)
    {
        var account = tickets.Read(input.Ticket) is var (id, stamp) ? await db.Accounts.Include(a => a.Roles).FirstOrDefaultAsync(a => a.Id == id && a.SecurityStamp == stamp, ct) : null;
        return account is null ? throw AccountErrors.SecondStepOver() : await entrance.FinishAsync(account, input.Code, ct);
    }

    public async Task<bool> IsActivationCodeAsync(LogInDto input, CancellationToken ct = default)
        => await passwords.FindAsync(input.UserName, ct) is { } account && !account.IsLockedAt(clock.UtcNow) && HoldsCode(account, input.Password);

    public async Task<LogInStepDto> ActivateAsync(ActivateDto input, CancellationToken ct = default)
    {
        var account = await passwords.FindAsync(input.UserName, ct) ?? throw AccountErrors.CodeInvalid();
        entrance.RequireUnlocked(account);
        if (!HoldsCode(account, input.Code))
        {
            await failures.RegisterAsync(account, ct);
            throw AccountErrors.CodeInvalid();
        }
        RequireGoodPassword(account, input.NewPassword, input.RepeatedPassword);
        account.SetPassword(hasher.HashPassword(account, input.NewPassword));
        var changed = new PasswordChanged(account.Id, account.UserName) { TeacherId = account.TeacherId };
        if (!await codes.IsOnAsync(account.Id, ct)) return new(await entrance.EnterAsync(AdministrationProcesses.Activate, account, changed, ct), null);
        await unitOfWork.RunAsync(AdministrationProcesses.Activate, null, recorder =>
        {
            recorder.Record(changed);
            return Task.CompletedTask;
        }, ct);
        return new(null, tickets.Issue(account));
    }

    public async Task<LogInResultDto> ChangePasswordAsync(ChangePasswordDto input, CancellationToken ct = default)
    {
        var account = await OwnAsync(ct);
        entrance.RequireUnlocked(account);
        if (passwords.Judge(account, input.CurrentPassword) == PasswordVerificationResult.Failed)
        {
            await failures.RegisterAsync(account, ct);
            throw new InputInvalidException(nameof(input.CurrentPassword), texts.Of("CurrentPasswordWrong"));
        }
        RequireGoodPassword(account, input.NewPassword, input.RepeatedPassword);
        if (input.NewPassword == input.CurrentPassword) throw new InputInvalidException(nameof(input.NewPassword), texts.Of("PasswordSame"));
        account.SetPassword(hasher.HashPassword(account, input.NewPassword));
        return await entrance.EnterAsync(AdministrationProcesses.ChangePassword, account, new PasswordChanged(account.Id, account.UserName), ct);
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

    private void RequireGoodPassword(Account account, string password, string repeated)
    {
        var problems = PasswordPolicy.Check(password, account.UserName);
        if (problems.Count > 0) throw new InputInvalidException([.. problems.Select(p => new FieldError("NewPassword", texts.Of(p)))]);
        if (password != repeated) throw new InputInvalidException("RepeatedPassword", texts.Of("PasswordsDiffer"));
    }

    private bool HoldsCode(Account account, string typed)
        => account is { IsClosed: false, ActivationCodeHash: { } hash } && account.ActivationExpires > clock.UtcNow
           && System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(hash, ActivationCodes.Hash(protector, account.Id, typed));

    private async Task<Account> OwnAsync(CancellationToken ct)
        => await db.Accounts.Include(a => a.Roles).FindOrThrowAsync(a => a.Id == users.User.Id, ct);
}
