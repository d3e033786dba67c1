using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Kernel.Receipts;

/// <summary>
/// Makes a command safe to send twice. Sent again, at the same moment or after its answer was lost, it isn't carried out
/// again: the answer of the first time is given. A refused command leaves no receipt, so it may be sent again.
/// </summary>
public sealed class CommandReceipts(RegistryDbContext db, CurrentUserAccessor users, SealedTexts texts, JobWakeUps wakeUps, TimeProvider clock)
{
    /// <summary>How long a command can be sent again and isn't carried out twice, at least.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public const int MaxKeyLength = 64;
    public const string KeyReused = "QijiangTeachers.Kernel:0001";
    private const int Attempts = 3;

    /// <param name="key">Of the sender's own, once per command; another account's same key is another one.</param>
    /// <param name="fingerprint">SHA-256 of what was sent.</param>
    /// <param name="work">The command; its units of work join one transaction. Null: it was refused.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The answer of the first time, or null if the work ran now.</returns>
    /// <exception cref="BusinessException"><see cref="KeyReused"/>: the key came with other content.</exception>
    public async Task<CommandAnswer?> RunOnceAsync(string key, byte[] fingerprint, Func<Task<CommandAnswer?>> work, CancellationToken ct = default)
    {
        if (users.User.Id is not { } account) throw new InvalidOperationException("Receipts are given to accounts only.");
        for (var attempt = 1; ; attempt++)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            if (await Of(account, key).AsNoTracking().FirstOrDefaultAsync(ct) is { } earlier) return Read(earlier, fingerprint);
            if (await ClaimAsync(new(account, key, fingerprint, clock.UtcNow), attempt, ct) is not { } receipt) continue;
            CommandAnswer? answer;
            try
            {
                answer = await work();
            }
            catch (Exception)
            {
                // What the command did before it failed, in units of its own, stays: a counted wrong password for instance.
                await KeepPartsAsync(receipt, transaction);
                throw;
            }
            // Done is done, even if the sender has gone meanwhile.
            await EndAsync(receipt, answer);
            await transaction.CommitAsync(CancellationToken.None);
            wakeUps.AfterCommit(db);
            return null;
        }
    }

    /// <summary>Whoever comes second waits here until the first is done.</summary>
    /// <returns>Null: the key is taken.</returns>
    private async Task<CommandReceipt?> ClaimAsync(CommandReceipt receipt, int attempt, CancellationToken ct)
    {
        try
        {
            db.Add(receipt);
            await db.SaveChangesAsync(ct);
            db.Entry(receipt).State = EntityState.Detached;
            return receipt;
        }
        catch (DbUpdateException) when (attempt < Attempts)
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }

    private async Task EndAsync(CommandReceipt receipt, CommandAnswer? answer)
    {
        var row = Of(receipt.AccountId, receipt.Key);
        if (answer is null) await row.ExecuteDeleteAsync(CancellationToken.None);
        else if (answer.Content is not null)
        {
            var content = texts.Seal(answer.Content);
            await row.ExecuteUpdateAsync(s => s.SetProperty(r => r.Answer, content), CancellationToken.None);
        }
    }

    private async Task KeepPartsAsync(CommandReceipt receipt, IDbContextTransaction transaction)
    {
        try
        {
            await EndAsync(receipt, null);
            await transaction.CommitAsync(CancellationToken.None);
            wakeUps.AfterCommit(db);
        }
        catch (DbException)
        {
            // The database gave the whole transaction up; disposing it takes everything back.
        }
    }

    private CommandAnswer Read(CommandReceipt receipt, byte[] fingerprint)
        => receipt.Fingerprint.AsSpan().SequenceEqual(fingerprint)
            ? new(receipt.Answer is null ? null : texts.Open(receipt.Answer))
            : throw new BusinessException(KeyReused).WithData("Key", receipt.Key);

    private IQueryable<CommandReceipt> Of(Guid account, string key) => db.Set<CommandReceipt>().Where(r => r.AccountId == account && r.Key == key);
}
