using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Jobs;

/// <summary>Does what was approved, once; what isn't possible any more lapses with the reason.</summary>
internal sealed class CarryOutRequests(DrainContext drain, RequestKinds kinds, RequestMessages messages, UnitOfWork unitOfWork, CurrentUserAccessor users, TimeProvider clock, ErrorTexts texts) : DrainJob<RequestOutcome>(drain)
{
    protected override async Task ActAsync(RequestOutcome row, CancellationToken ct)
    {
        var refusal = await TryAsync(row.RequestId, ct);
        var me = new RequestPerson(null, users.User.Name);
        await unitOfWork.RunAsync(AdministrationProcesses.CarryOutRequest, refusal, async recorder =>
        {
            var request = await LoadAsync(row.RequestId, ct);
            if (refusal is null) request.CarriedOut(me, clock.UtcNow);
            else request.Lapse(me, refusal, clock.UtcNow);
            var act = refusal is null ? RequestAct.CarryOut : RequestAct.Lapse;
            recorder.Record(new RequestActed(request.Id, request.Title, Terms.Of(act), Terms.Of(request.State), null) { TeacherId = request.TeacherId });
            await messages.TellAsync(request, act, null, ct);
        }, ct);
    }

    /// <returns>Why it isn't possible; null when it was done.</returns>
    private async Task<string?> TryAsync(Guid id, CancellationToken ct)
    {
        try
        {
            var request = await LoadAsync(id, ct);
            await unitOfWork.RunAsync(AdministrationProcesses.CarryOutRequest, null, _ => kinds.Of(request.Kind).CarryOutAsync(request, ct), ct);
            return null;
        }
        catch (BusinessException e)
        {
            return texts.Of(e);
        }
        catch (EntityNotFoundException)
        {
            return texts.Of("RequestSubjectGone");
        }
        catch (InputInvalidException e)
        {
            return string.Join(' ', e.Errors.Select(texts.Of));
        }
    }

    private async Task<Request> LoadAsync(Guid id, CancellationToken ct)
    {
        Db.ChangeTracker.Clear();
        return await Db.Requests.Include(r => r.Steps).Include(r => r.Entries).AsSplitQuery().FirstAsync(r => r.Id == id, ct);
    }
}
