using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.SecondFactors;
using QijiangTeachers.Administration.Application.SingleSignOn;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Domain.ExternalLogins;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Administration.Application.ExternalLogins;

/// <summary>Makes and ends links, whoever may; always with a line in the history and a message to the owner.</summary>
internal sealed class ExternalLinks(RegistryDbContext db, SingleSignOnOptions options, SecondFactorMessages messages, TimeProvider clock)
{
    public Task<ExternalLogin?> FindAsync(ExternalIdentity identity, CancellationToken ct)
    {
        var key = identity.Key;
        return db.ExternalLogins.AsNoTracking().FirstOrDefaultAsync(l => l.Key == key, ct);
    }

    /// <exception cref="Kernel.Errors.BusinessException">Either side is linked already.</exception>
    public async Task RequireFreeAsync(ExternalIdentity identity, Account account, CancellationToken ct)
    {
        if (await FindAsync(identity, ct) is not null) throw ExternalLoginErrors.LinkedToAnother();
        if (await db.ExternalLogins.AnyAsync(l => l.AccountId == account.Id && l.Issuer == identity.Issuer, ct)) throw ExternalLoginErrors.AccountHasAnother(account.UserName);
    }

    public async Task<IReadOnlyList<ExternalLoginDto>> OfAsync(Guid? accountId, CancellationToken ct)
        => await db.ExternalLogins.Where(l => l.AccountId == accountId).OrderBy(l => l.LinkedAt).ThenBy(l => l.Id)
            .Select(l => new ExternalLoginDto(l.Id, l.Issuer, l.Name, l.Proof, l.LinkedAt, l.LastUsedAt)).ToListAsync(ct);

    /// <exception cref="Kernel.Errors.EntityNotFoundException">The account has no such.</exception>
    public Task<ExternalLogin> LoadAsync(Guid accountId, Guid id, CancellationToken ct)
        => db.ExternalLogins.AsNoTracking().FindOrThrowAsync(l => l.Id == id && l.AccountId == accountId, ct);

    public async Task AddAsync(ExternalIdentity identity, Account account, LinkProof proof, ProcessRecorder recorder, CancellationToken ct)
    {
        db.Add(new ExternalLogin(account.Id, identity, proof, clock.UtcNow));
        recorder.Record(new ExternalLoginLinked(account.Id, account.UserName, options.Name, identity.Name, identity.Subject, Terms.Of(proof)) { TeacherId = account.TeacherId });
        await messages.TellAsync(account.Id, recorder.ProcessId, "ExternalLogin:WasLinked", ct);
    }

    /// <summary>What the identity asked for earlier needs nobody's look any more.</summary>
    public Task ReplaceRequestsAsync(ExternalIdentity identity, CancellationToken ct)
    {
        var (key, now) = (identity.Key, clock.UtcNow);
        return db.ExternalLoginRequests.Where(r => r.OpenKey == key).ExecuteUpdateAsync(s => s
            .SetProperty(r => r.State, LinkRequestState.Replaced).SetProperty(r => r.DecidedAt, now).SetProperty(r => r.OpenKey, (byte[]?)null), ct);
    }

    public async Task RemoveAsync(ExternalLogin link, Account account, ProcessRecorder recorder, CancellationToken ct)
    {
        if (await db.ExternalLogins.Where(l => l.Id == link.Id).ExecuteDeleteAsync(ct) == 0) return;
        recorder.Record(new ExternalLoginUnlinked(account.Id, account.UserName, options.Name, link.Name, link.Subject) { TeacherId = account.TeacherId });
        await messages.TellAsync(account.Id, recorder.ProcessId, "ExternalLogin:WasUnlinked", ct);
    }
}
