using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.SignIn;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Administration.Application.SecondFactors;

/// <summary>Takes codes of the app and recovery codes, each once: the database says who was first.</summary>
internal sealed class SecondFactorCodes(
    RegistryDbContext db, UnitOfWork unitOfWork, SealedTexts sealedTexts, IPersonalDataProtector protector, SecondFactorMessages messages, Visitor visitor, TimeProvider clock)
{
    public Task<bool> IsOnAsync(Guid accountId, CancellationToken ct) => db.SecondFactors.AnyAsync(f => f.AccountId == accountId, ct);

    /// <returns>Whether it was good; it isn't any more.</returns>
    public async Task<bool> TakeAsync(Account account, string typed, CancellationToken ct)
    {
        var code = PasswordPolicy.NormalizeCode(typed);
        return code.Length == Totp.Digits ? await TakeOfAppAsync(account.Id, code, ct) : await TakeOfPaperAsync(account, code, ct);
    }

    public byte[] Open(byte[] sealedKey) => Convert.FromBase64String(sealedTexts.Open(sealedKey));

    public byte[] Seal(byte[] key) => sealedTexts.Seal(Convert.ToBase64String(key));

    /// <summary>Ten new ones in place of what there was; the caller saves.</summary>
    public async Task<IReadOnlyList<string>> IssueAsync(Guid accountId, CancellationToken ct)
    {
        List<string> codes = [.. Enumerable.Range(0, SecondFactor.RecoveryCodes).Select(_ => PasswordPolicy.NewActivationCode())];
        await db.RecoveryCodes.Where(c => c.AccountId == accountId).ExecuteDeleteAsync(ct);
        db.AddRange(codes.Select(c => new RecoveryCode(accountId, HashOf(accountId, c))));
        return codes;
    }

    /// <summary>App and recovery codes; the caller records why.</summary>
    public async Task RemoveAsync(Guid accountId, CancellationToken ct)
    {
        await db.RecoveryCodes.Where(c => c.AccountId == accountId).ExecuteDeleteAsync(ct);
        await db.SecondFactors.Where(f => f.AccountId == accountId).ExecuteDeleteAsync(ct);
    }

    private async Task<bool> TakeOfAppAsync(Guid accountId, string code, CancellationToken ct)
    {
        var factor = await db.SecondFactors.AsNoTracking().FirstOrDefaultAsync(f => f.AccountId == accountId, ct);
        if (factor is null || Totp.Find(Open(factor.SealedKey), code, clock.UtcNow, factor.LastStep) is not { } step) return false;
        return await db.SecondFactors.Where(f => f.AccountId == accountId && f.LastStep < step).ExecuteUpdateAsync(s => s.SetProperty(f => f.LastStep, step), ct) == 1;
    }

    private Task<bool> TakeOfPaperAsync(Account account, string code, CancellationToken ct)
    {
        var hash = HashOf(account.Id, code);
        return unitOfWork.RunAsync(AdministrationProcesses.UseRecoveryCode, null, async recorder =>
        {
            if (await db.RecoveryCodes.Where(c => c.AccountId == account.Id && c.Hash == hash).ExecuteDeleteAsync(ct) == 0) return false;
            var left = await db.RecoveryCodes.CountAsync(c => c.AccountId == account.Id, ct);
            recorder.Record(new RecoveryCodeUsed(account.Id, account.UserName, visitor.Address, left) { TeacherId = account.TeacherId });
            await messages.TellAsync(account.Id, recorder.ProcessId, "SecondFactor:CodeUsed", ct);
            return true;
        }, ct);
    }

    // Bound to the account and to the purpose: an activation code of the same letters is another one.
    private byte[] HashOf(Guid accountId, string code) => protector.Hash($"recovery:{accountId:N}:{PasswordPolicy.NormalizeCode(code)}");
}
