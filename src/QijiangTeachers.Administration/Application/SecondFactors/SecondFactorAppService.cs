using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.SignIn;
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

namespace QijiangTeachers.Administration.Application.SecondFactors;

internal sealed class SecondFactorAppService(
    RegistryDbContext db, UnitOfWork unitOfWork, SecondFactorCodes codes, SecondFactorTickets tickets, SecondFactorDuty duty, SecondFactorMessages messages, FailedLogIns failures,
    Entrance entrance, IConfirmation confirmation, IPasswordHasher<Account> hasher, CurrentUserAccessor users, ErrorTexts texts, TimeProvider clock) : ISecondFactorAppService
{
    private Guid Me => users.User.Id ?? throw new PermissionDeniedException(nameof(SecondFactor));

    public async Task<SecondFactorDto> GetAsync(CancellationToken ct = default)
    {
        var me = Me;
        var since = await db.SecondFactors.Where(f => f.AccountId == me).Select(f => (DateTime?)f.Since).FirstOrDefaultAsync(ct);
        var left = since is null ? 0 : await db.RecoveryCodes.CountAsync(c => c.AccountId == me, ct);
        return new(since is not null, since, left, duty.Binds(users.User.Roles));
    }

    public async Task<SecondFactorSetUpDto> BeginAsync(string? ticket = null, CancellationToken ct = default)
    {
        if (await codes.IsOnAsync(Me, ct)) throw AccountErrors.SecondFactorIsOn();
        var key = ticket is { Length: > 0 } && tickets.Read(Me, ticket) is { } known ? known : Totp.NewKey();
        return new(Totp.Typed(key), Totp.AddressOf(key, texts.Of("ProductName"), users.User.UserName), tickets.Issue(Me, key));
    }

    public async Task<RecoveryCodesDto> ConfirmAsync(ConfirmSecondFactorDto input, CancellationToken ct = default)
    {
        confirmation.Require();
        var account = await OwnAsync(ct);
        if (await codes.IsOnAsync(account.Id, ct)) throw AccountErrors.SecondFactorIsOn();
        var key = tickets.Read(account.Id, input.Ticket) ?? throw AccountErrors.SecondStepOver();
        if (Totp.Find(key, PasswordPolicy.NormalizeCode(input.Code), clock.UtcNow, lastUsed: 0) is not { } step) throw new InputInvalidException(nameof(input.Code), texts.Of("SecondFactor:CodeWrong"));
        var issued = await unitOfWork.RunAsync(AdministrationProcesses.ChangeSecondFactor, null, async recorder =>
        {
            db.Add(new SecondFactor(account.Id, codes.Seal(key), step, clock.UtcNow));
            recorder.Record(new SecondFactorTurnedOn(account.Id, account.UserName) { TeacherId = account.TeacherId });
            await EndOtherSessionsAsync(account.Id, ct);
            await messages.TellAsync(account.Id, recorder.ProcessId, "SecondFactor:WasTurnedOn", ct);
            return await codes.IssueAsync(account.Id, ct);
        }, ct);
        if (users.User is RegistryUser me) me.MustSetUpSecondFactor = false;
        return new(issued);
    }

    public async Task<RecoveryCodesDto> RenewCodesAsync(CancellationToken ct = default)
    {
        confirmation.Require();
        var account = await OwnAsync(ct);
        await RequireOnAsync(account.Id, ct);
        return new(await unitOfWork.RunAsync(AdministrationProcesses.ChangeSecondFactor, null, async recorder =>
        {
            recorder.Record(new RecoveryCodesRenewed(account.Id, account.UserName) { TeacherId = account.TeacherId });
            await messages.TellAsync(account.Id, recorder.ProcessId, "SecondFactor:CodesWereRenewed", ct);
            return await codes.IssueAsync(account.Id, ct);
        }, ct));
    }

    public async Task TurnOffAsync(TurnOffSecondFactorDto input, CancellationToken ct = default)
    {
        var account = await OwnAsync(ct);
        await RequireOnAsync(account.Id, ct);
        if (duty.Binds(users.User.Roles)) throw AccountErrors.SecondFactorIsDuty();
        entrance.RequireUnlocked(account);
        if (account.PasswordHash is not { } hash || hasher.VerifyHashedPassword(account, hash, input.Password) == PasswordVerificationResult.Failed)
        {
            await failures.RegisterAsync(account, ct);
            throw new InputInvalidException(nameof(input.Password), texts.Of("CurrentPasswordWrong"));
        }
        if (!await codes.TakeAsync(account, input.Code, ct))
        {
            await failures.RegisterAsync(account, ct);
            throw new InputInvalidException(nameof(input.Code), texts.Of("SecondFactor:CodeWrong"));
        }
        await unitOfWork.RunAsync(AdministrationProcesses.ChangeSecondFactor, null, async recorder =>
        {
            await codes.RemoveAsync(account.Id, ct);
            recorder.Record(new SecondFactorTurnedOff(account.Id, account.UserName) { TeacherId = account.TeacherId });
            await messages.TellAsync(account.Id, recorder.ProcessId, "SecondFactor:WasTurnedOff", ct);
        }, ct);
    }

    // Somebody may have been in with the password alone.
    private async Task EndOtherSessionsAsync(Guid accountId, CancellationToken ct)
    {
        var here = (users.User as RegistryUser)?.SessionId;
        await db.Sessions.Where(s => s.AccountId == accountId && s.Id != here).ExecuteDeleteAsync(ct);
    }

    private async Task RequireOnAsync(Guid accountId, CancellationToken ct)
    {
        if (!await codes.IsOnAsync(accountId, ct)) throw AccountErrors.SecondFactorIsOff();
    }

    private Task<Account> OwnAsync(CancellationToken ct)
    {
        var me = Me;
        return db.Accounts.Include(a => a.Roles).FindOrThrowAsync(a => a.Id == me, ct);
    }
}
