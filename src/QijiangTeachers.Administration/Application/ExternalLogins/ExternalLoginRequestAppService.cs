using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Administration.Application.SignIn;
using QijiangTeachers.Administration.Application.SingleSignOn;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Domain.ExternalLogins;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Application.ExternalLogins;

internal sealed class ExternalLoginRequestAppService(
    RegistryDbContext db, AccountReach reach, ExternalLinks links, LinkRequestMessages messages, PasswordProof passwords, IConfirmation confirmation, IPermissionChecker permissions,
    UnitOfWork unitOfWork, SingleSignOnOptions options, CurrentUserAccessor users, Visitor visitor, TimeProvider clock) : IExternalLoginRequestAppService
{
    private const int MostInADay = 5;

    private static readonly SortMap<ExternalLoginRequestDto> Sorts = new("askedAt")
    {
        ["askedAt"] = r => r.AskedAt, ["userName"] = r => r.UserName, ["name"] = r => r.Name, ["decidedAt"] = r => r.DecidedAt,
    };

    public async Task AskAsync(ExternalIdentity identity, AskForLinkDto input, CancellationToken ct = default)
    {
        if (await links.FindAsync(identity, ct) is not null) throw ExternalLoginErrors.LinkedToAnother();
        var (key, now, since) = (identity.Key, clock.UtcNow, clock.UtcNow.AddDays(-1));
        if (await db.ExternalLoginRequests.CountAsync(r => r.Key == key && r.AskedAt > since, ct) >= MostInADay) throw ExternalLoginErrors.AskedTooOften();
        var account = await passwords.FindAsync(input.UserName, ct);
        await unitOfWork.RunAsync(AdministrationProcesses.AskForLink, null, async recorder =>
        {
            await links.ReplaceRequestsAsync(identity, ct);
            var request = db.Add(new ExternalLoginRequest(identity, input.UserName, account?.Id, input.Note, now) { AskedById = users.User.Id, Address = visitor.Address }).Entity;
            recorder.Record(new ExternalLoginAsked(account?.Id, request.UserName, options.Name, identity.Name, identity.Subject, visitor.Address) { TeacherId = account?.TeacherId });
            await messages.TellAsync(request, account, ct);
        }, ct);
    }

    public async Task<OwnLinkRequestDto?> FindOwnAsync(ExternalIdentity identity, CancellationToken ct = default)
    {
        var key = identity.Key;
        return await db.ExternalLoginRequests.Where(r => r.Key == key && r.State != LinkRequestState.Replaced).OrderByDescending(r => r.AskedAt).ThenByDescending(r => r.Id)
            .Select(r => new OwnLinkRequestDto(r.UserName, r.AskedAt, r.State, r.Reason)).FirstOrDefaultAsync(ct);
    }

    public async Task<PagedResultDto<ExternalLoginRequestDto>> GetListAsync(GetExternalLoginRequestListInput input, CancellationToken ct = default)
    {
        var state = input.State ?? LinkRequestState.Pending;
        var rows = Rows(await VisibleAsync(ct)).Where(r => r.State == state);
        if (input.Filter?.Trim() is { Length: > 0 } text) rows = rows.Where(r => r.Name.Contains(text) || r.UserName.Contains(text));
        return await rows.ToPagedResultAsync(input, Sorts, r => r.Id, ct);
    }

    public async Task<ExternalLoginRequestDto> GetAsync(Guid id, CancellationToken ct = default) => await Rows(await VisibleAsync(ct)).FindOrThrowAsync(r => r.Id == id, ct);

    public async Task ConfirmAsync(Guid id, AccountReasonDto input, CancellationToken ct = default)
    {
        var request = await LoadAsync(id, ct);
        var account = request.AccountId is { } accountId ? await reach.LoadManagedAsync(accountId, ct) : throw ExternalLoginErrors.NoSuchAccount(request.UserName);
        confirmation.Require();
        if (account.IsClosed) throw AccountErrors.Closed(account.UserName, account.ClosedBecause);
        if (request.State == LinkRequestState.Pending) await links.RequireFreeAsync(request.Identity, account, ct);
        try
        {
            await DecideAsync(request, LinkRequestState.Confirmed, input.Reason, recorder => links.AddAsync(request.Identity, account, LinkProof.Review, recorder, ct), ct);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException)
        {
            throw ExternalLoginErrors.LinkedMeanwhile();
        }
    }

    public async Task RefuseAsync(Guid id, AccountReasonDto input, CancellationToken ct = default)
    {
        var request = await LoadAsync(id, ct);
        var account = request.AccountId is { } accountId ? await reach.LoadManagedAsync(accountId, ct) : null;
        await DecideAsync(request, LinkRequestState.Refused, input.Reason, recorder =>
        {
            recorder.Record(new ExternalLoginRefused(account?.Id, request.UserName, options.Name, request.Name, request.Subject) { TeacherId = account?.TeacherId });
            return Task.CompletedTask;
        }, ct);
    }

    private Task DecideAsync(ExternalLoginRequest request, LinkRequestState state, string reason, Func<ProcessRecorder, Task> follow, CancellationToken ct)
        => unitOfWork.RunAsync(AdministrationProcesses.DecideLink, reason, recorder =>
        {
            request.Decide(state, users.User.Id, users.User.Name, reason, clock.UtcNow);
            return follow(recorder);
        }, ct);

    private async Task<ExternalLoginRequest> LoadAsync(Guid id, CancellationToken ct) => await (await VisibleAsync(ct)).FindOrThrowAsync(r => r.Id == id, ct);

    // Of accounts that don't exist, those who see all accounts: only they can tell the person.
    private async Task<IQueryable<ExternalLoginRequest>> VisibleAsync(CancellationToken ct)
    {
        await permissions.CheckAsync(AdministrationPermissions.Accounts.Manage, ct);
        if (await permissions.IsGrantedAsync(AdministrationPermissions.Accounts.Roles, ct)) return db.ExternalLoginRequests;
        var accounts = (await reach.VisibleAsync(ct)).Select(a => a.Id);
        return db.ExternalLoginRequests.Where(r => r.AccountId != null && accounts.Contains(r.AccountId.Value));
    }

    private IQueryable<ExternalLoginRequestDto> Rows(IQueryable<ExternalLoginRequest> requests)
        => requests.LeftJoin(db.Accounts, r => r.AccountId, a => (Guid?)a.Id, (r, a) => new ExternalLoginRequestDto
        {
            Id = r.Id, Issuer = r.Issuer, Name = r.Name, Number = r.Number, UserName = r.UserName, AccountId = r.AccountId, AccountName = a!.DisplayName, Note = r.Note, Address = r.Address,
            AskedAt = r.AskedAt, State = r.State, DecidedBy = r.DecidedBy, DecidedAt = r.DecidedAt, Reason = r.Reason,
        });
}
