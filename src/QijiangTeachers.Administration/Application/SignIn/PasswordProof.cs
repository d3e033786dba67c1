using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Administration.Application.SignIn;

/// <summary>Finds an account by its name and takes its password; a wrong one counts, and the fifth in a row locks.</summary>
internal sealed class PasswordProof(RegistryDbContext db, IPasswordHasher<Account> hasher, FailedLogIns failures, Entrance entrance, Visitor visitor, ILogger<PasswordProof> logger)
{
    // Verified for unknown names, so that they take as long as known ones.
    private static string? s_nobodysHash;

    private string NobodysHash => LazyInitializer.EnsureInitialized(ref s_nobodysHash, () => hasher.HashPassword(new("nobody", "nobody"), Guid.NewGuid().ToString()));

    /// <exception cref="Kernel.Errors.BusinessException">Wrong, locked or closed.</exception>
    public async Task<Account> VerifyAsync(LogInDto input, CancellationToken ct)
    {
        if (await FindAsync(input.UserName, ct) is not { } account)
        {
            hasher.VerifyHashedPassword(new("nobody", "nobody"), NobodysHash, input.Password);
            // Not which: now and then it is a password.
            logger.LogWarning("An unknown name tried to log in from {Address}", visitor.Address);
            throw AccountErrors.WrongCredentials();
        }
        entrance.RequireUnlocked(account);
        var verdict = Judge(account, input.Password);
        if (account.PasswordHash is null || verdict == PasswordVerificationResult.Failed)
        {
            await failures.RegisterAsync(account, ct);
            throw AccountErrors.WrongCredentials();
        }
        if (account.IsClosed) throw AccountErrors.Closed(account.UserName, account.ClosedBecause);
        if (verdict == PasswordVerificationResult.SuccessRehashNeeded) account.Rehash(hasher.HashPassword(account, input.Password));
        return account;
    }

    /// <summary>Takes as long for an account that has none.</summary>
    public PasswordVerificationResult Judge(Account account, string password) => hasher.VerifyHashedPassword(account, account.PasswordHash ?? NobodysHash, password);

    public Task<Account?> FindAsync(string userName, CancellationToken ct)
    {
        var normalized = Account.Normalize(userName);
        return db.Accounts.Include(a => a.Roles).FirstOrDefaultAsync(a => a.NormalizedUserName == normalized, ct);
    }
}
