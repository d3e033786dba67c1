using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Application.Requests;

/// <summary>
/// One act on one request: its row is locked, so that of two who decide at once the second sees what the first did; the
/// change, its history and the order to carry it out are one transaction.
/// </summary>
internal sealed class RequestWriter(RegistryDbContext db, UnitOfWork unitOfWork, RequestMessages messages, CurrentUserAccessor users)
{
    public RequestPerson Me => new(users.User.Id, users.User.Name);

    public Task<Guid> CreateAsync(string kind, Action<Request, RequestPerson> submit, CancellationToken ct)
        => unitOfWork.RunAsync(AdministrationProcesses.ActOnRequest, null, recorder =>
        {
            var request = new Request(kind, Me);
            submit(request, Me);
            db.Add(request);
            Follow(request, RequestAct.Submit, null, recorder);
            return Task.FromResult(request.Id);
        }, ct);

    /// <param name="id">Outside the scope: not found.</param>
    /// <param name="act">For the history.</param>
    /// <param name="reason">In the user's words.</param>
    /// <param name="change">Returns whether anything changed.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Guid> ActAsync(Guid id, RequestAct act, string? reason, Func<Request, RequestPerson, bool> change, CancellationToken ct)
        => ActAsync(id, act, reason, (request, me) => Task.FromResult(change(request, me) ? me : null), ct);

    /// <param name="change">Returns who acted, perhaps on behalf of somebody; null when nothing changed.</param>
    public Task<Guid> ActAsync(Guid id, RequestAct act, string? reason, Func<Request, RequestPerson, Task<RequestPerson?>> change, CancellationToken ct)
        => unitOfWork.RunAsync(AdministrationProcesses.ActOnRequest, reason, async recorder =>
        {
            await db.Requests.Where(r => r.Id == id).ExecuteUpdateAsync(s => s.SetProperty(r => r.Kind, r => r.Kind), ct);
            var request = await db.Requests.Include(r => r.Steps).Include(r => r.Entries).Include(r => r.Evidence).AsSplitQuery().FindOrThrowAsync(r => r.Id == id, ct);
            if (await change(request, Me) is not { } by) return id;
            if (act == RequestAct.Undo) await db.Set<RequestOutcome>().Where(o => o.RequestId == id).ExecuteDeleteAsync(ct);
            Follow(request, act, by.OnBehalfOf, recorder);
            await messages.TellAsync(request, act, by.AccountId, ct);
            return id;
        }, ct);

    private void Follow(Request request, RequestAct act, string? onBehalfOf, ProcessRecorder recorder)
    {
        recorder.Record(new RequestActed(request.Id, request.Title, Terms.Of(act), Terms.Of(request.State), onBehalfOf) { TeacherId = request.TeacherId });
        if (act is RequestAct.Submit or RequestAct.Approve && request.State == RequestState.Approved)
            db.Add(new RequestOutcome(request.Id, request.DecidedAt!.Value + Request.UndoTime));
    }
}
