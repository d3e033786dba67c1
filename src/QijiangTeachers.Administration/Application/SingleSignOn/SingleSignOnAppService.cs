using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.ExternalLogins;
using QijiangTeachers.Administration.Application.SecondFactors;
using QijiangTeachers.Administration.Application.SignIn;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Domain.ExternalLogins;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Administration.Application.SingleSignOn;

internal sealed class SingleSignOnAppService(
    RegistryDbContext db, UnitOfWork unitOfWork, Transactions transactions, ExternalLinks links, NumberMatch numbers, PasswordProof passwords, Entrance entrance, SecondFactorCodes codes,
    SingleSignOnOptions options, Visitor visitor, ErrorTexts texts, TimeProvider clock) : ISingleSignOnAppService
{
    public async Task<ArrivalDto> ArriveAsync(ExternalIdentity identity, CancellationToken ct = default)
    {
        if (await links.FindAsync(identity, ct) is { } link) return new(await UseAsync(link, identity, ct), null);
        if (identity.Number is not { } number) return new(null, null);
        var (account, why) = await numbers.FindAsync(number, identity.Issuer, ct);
        if (account is null)
        {
            await RecordRefusalAsync(null, identity, $"SingleSignOn:Number{why}", ct);
            return new(null, why);
        }
        await RequireOpenAsync(account, identity, ct);
        return new(await LinkAsync(identity, account, LinkProof.Number, () => entrance.ProceedAsync(account, ProofOf(identity), ct), ct), null);
    }

    public async Task<LogInResultDto> LinkAsync(ExternalIdentity identity, LogInDto input, CancellationToken ct = default)
    {
        var account = await passwords.VerifyAsync(input, ct);
        if (await codes.IsOnAsync(account.Id, ct))
        {
            if (string.IsNullOrWhiteSpace(input.Code)) throw AccountErrors.SecondFactorNeeded();
            await entrance.RequireCodeAsync(account, input.Code, ct);
        }
        await links.RequireFreeAsync(identity, account, ct);
        return await LinkAsync(identity, account, LinkProof.Password, () => entrance.EnterAsync(account, ct), ct);
    }

    /// <summary>Both or none: the one who comes in is the one who is named as having linked.</summary>
    private async Task<T> LinkAsync<T>(ExternalIdentity identity, Account account, LinkProof proof, Func<Task<T>> enter, CancellationToken ct)
    {
        try
        {
            await using var part = await transactions.BeginAsync(ct);
            var step = await enter();
            await unitOfWork.RunAsync(AdministrationProcesses.LinkExternalLogin, null, async recorder =>
            {
                await links.ReplaceRequestsAsync(identity, ct);
                await links.AddAsync(identity, account, proof, recorder, ct);
            }, ct);
            await part.CommitAsync(ct);
            await TouchAsync(identity, ct);
            return step;
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException)
        {
            throw ExternalLoginErrors.LinkedMeanwhile();
        }
    }

    private async Task<LogInStepDto> UseAsync(ExternalLogin link, ExternalIdentity identity, CancellationToken ct)
    {
        var account = await db.Accounts.Include(a => a.Roles).FindOrThrowAsync(a => a.Id == link.AccountId, ct);
        await RequireOpenAsync(account, identity, ct);
        await TouchAsync(identity, ct);
        return await entrance.ProceedAsync(account, ProofOf(identity), ct);
    }

    private async Task RequireOpenAsync(Account account, ExternalIdentity identity, CancellationToken ct)
    {
        if (account.IsClosed || account.IsLockedAt(clock.UtcNow)) await RecordRefusalAsync(account, identity, account.IsClosed ? "SingleSignOn:closed" : "SingleSignOn:locked", ct);
        entrance.RequireOpen(account);
    }

    private Task RecordRefusalAsync(Account? account, ExternalIdentity identity, string why, CancellationToken ct)
        => unitOfWork.RunAsync(AdministrationProcesses.RefuseSingleSignOn, null, recorder =>
        {
            TextCatalogue.SpeakDefault();
            recorder.Record(new SingleSignOnRefused(account?.Id, account?.UserName, options.Name, identity.Name, identity.Subject, texts.Of(why), visitor.Address) { TeacherId = account?.TeacherId });
            return Task.CompletedTask;
        }, ct);

    private async Task TouchAsync(ExternalIdentity identity, CancellationToken ct)
    {
        var (key, name, now) = (identity.Key, identity.Name, clock.UtcNow);
        await db.ExternalLogins.Where(l => l.Key == key).ExecuteUpdateAsync(s => s.SetProperty(l => l.LastUsedAt, now).SetProperty(l => l.Name, name), ct);
    }

    private ForeignProof ProofOf(ExternalIdentity identity) => new(options.Name, identity.ProvedAt, options.TrustSecondFactor && identity.HasSecondFactor);
}
