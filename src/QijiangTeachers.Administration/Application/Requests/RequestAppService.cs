using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Evidence;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Application.Requests;

internal sealed class RequestAppService(
    RegistryDbContext db, RequestWriter writer, Authorities authorities, RequestKinds kinds, EvidenceHandIn evidence, UnitOfWork unitOfWork, IPermissionChecker permissions, CurrentUserAccessor users,
    TimeProvider clock, ErrorTexts texts) : IRequestAppService
{
    private static readonly SortMap<RequestDto> Queue = Sorts("dueOn,submittedAt");
    private static readonly SortMap<RequestDto> Others = Sorts("submittedAt desc");

    public async Task<PagedResultDto<RequestDto>> GetListAsync(GetRequestListInput input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Requests.Default, ct);
        var requests = await BoxAsync(input.Box ?? RequestBox.Queue, ct);
        if (input.State is { } state) requests = requests.Where(r => r.State == state);
        if (input.Kind is { Length: > 0 } kind) requests = requests.Where(r => r.Kind == kind);
        if (input.Unusual is { } unusual) requests = requests.Where(r => (r.Attention != null) == unusual);
        if (input.Filter?.Trim() is { Length: > 0 } text) requests = requests.Where(r => r.Title.Contains(text) || r.TeacherName!.Contains(text) || r.AuthorName.Contains(text));
        return await Rows(requests).ToPagedResultAsync(input, input.Box is null or RequestBox.Queue ? Queue : Others, r => r.Id, ct);
    }

    public async Task<RequestCountsDto> GetCountsAsync(CancellationToken ct = default)
    {
        if (!await permissions.IsGrantedAsync(AdministrationPermissions.Requests.Default, ct)) return new(0, 0, 0, null);
        var me = users.User.Id;
        var queue = await (await authorities.QueueAsync(ct)).GroupBy(_ => 1)
            .Select(g => new { All = g.Count(), Unusual = g.Count(r => r.Attention != null), Due = g.Min(r => r.DueOn) }).FirstOrDefaultAsync(ct);
        var mine = await db.Requests.CountAsync(r => r.AuthorId == me && (r.State == RequestState.Pending || r.State == RequestState.Returned || r.State == RequestState.Draft), ct);
        return new(queue?.All ?? 0, queue?.Unusual ?? 0, mine, queue?.Due);
    }

    public async Task<RequestDetailDto> GetAsync(Guid id, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Requests.Default, ct);
        var request = await db.Requests.AsNoTracking().Include(r => r.Steps).Include(r => r.Entries).AsSplitQuery().FindOrThrowAsync(r => r.Id == id, ct);
        var kind = kinds.Of(request.Kind);
        var authority = await TurnAsync(request, ct);
        var (me, isOpen) = (users.User.Id, request.State is RequestState.Draft or RequestState.Pending or RequestState.Returned);
        var isAuthor = me is not null && request.AuthorId == me;
        var steps = request.Steps.Where(s => s.Round == request.Round).OrderBy(s => s.Number).ToList();
        var last = request.Entries.Where(e => e.Act != RequestAct.Comment).MaxBy(e => e.Number);
        var undoUntil = last is { Step: > 0 } && last.ById == me && request.CarriedOutAt is null && last.At + Request.UndoTime > clock.UtcNow ? last.At + Request.UndoTime : (DateTime?)null;
        var files = await evidence.OfAsync(request, ct);
        var view = await kind.DescribeAsync(request, ct);
        return new(
            Row(request), view with { Checks = [.. view.Checks, .. await evidence.LookAsync([.. files.Select(f => f.Id)], id, ct)] },
            [.. steps.Select(s => new RequestStepDto(s.Number, s.Label, s.State, s.DueOn, s.DecidedBy, s.OnBehalfOf, s.DecidedAt, s.Note))],
            [.. request.Entries.OrderBy(e => e.Number).Select(e => new RequestEntryDto(e.Act, e.By, e.OnBehalfOf, e.Note, e.At))], files,
            authority is not null, authority is not null && authority.AccountId != me ? authority.Name : null,
            isAuthor && request.State == RequestState.Pending && steps.All(s => s.State != StepState.Approved), isAuthor && isOpen,
            isAuthor && request.State is RequestState.Draft or RequestState.Returned ? $"{kind.EditPath(request)}?request={id}" : null, undoUntil);
    }

    public async Task DecideAsync(Guid id, DecideRequestDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Requests.Default, ct);
        if (input.Act is not (RequestAct.Approve or RequestAct.Return or RequestAct.Reject)) throw new InputInvalidException(nameof(input.Act), texts.Of("DecisionUnknown"));
        var note = Text(input.Note);
        if (input.Act != RequestAct.Approve && note is null) throw new InputInvalidException(nameof(input.Note), texts.Of("DecisionNeedsNote"));
        await writer.ActAsync(id, input.Act.Value, note, (request, _) => DecideAsync(request, input.Act.Value, note, input.ConcurrencyStamp, ct), ct);
    }

    public async Task<BulkDecisionDto> ApproveAsync(ApproveRequestsDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Requests.Default, ct);
        if (input.Ids.Count > ApproveRequestsDto.Max) throw RequestErrors.TooMany(ApproveRequestsDto.Max);
        var (approved, refused, note) = (new List<Guid>(), new List<RefusedRequestDto>(), Text(input.Note));
        var titles = await db.Requests.Where(r => input.Ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.Title, ct);
        foreach (var id in input.Ids.Distinct())
        {
            try
            {
                await writer.ActAsync(id, RequestAct.Approve, note, (request, _) => request.Attention is null
                    ? DecideAsync(request, RequestAct.Approve, note, null, ct)
                    : throw new BusinessException("QijiangTeachers.Administration:0114").WithData("Why", request.Attention), ct);
                approved.Add(id);
            }
            catch (BusinessException e)
            {
                refused.Add(new(id, titles.GetValueOrDefault(id, ""), texts.Of(e)));
            }
        }
        return new(approved, refused);
    }

    public async Task UndoAsync(UndoDecisionsDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Requests.Default, ct);
        if (input.Ids.Count > ApproveRequestsDto.Max) throw RequestErrors.TooMany(ApproveRequestsDto.Max);
        await unitOfWork.RunAsync(AdministrationProcesses.ActOnRequest, null, async _ =>
        {
            foreach (var id in input.Ids.Distinct())
                await writer.ActAsync(id, RequestAct.Undo, null, (request, me) =>
                {
                    request.Undo(me, clock.UtcNow);
                    return true;
                }, ct);
        }, ct);
    }

    public async Task TakeBackAsync(Guid id, TakeBackRequestDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Requests.Default, ct);
        if (input.Act is not (RequestAct.Recall or RequestAct.Withdraw)) throw new InputInvalidException(nameof(input.Act), texts.Of("DecisionUnknown"));
        await writer.ActAsync(id, input.Act.Value, Text(input.Note), (request, me) =>
        {
            if (request.AuthorId is null || request.AuthorId != me.AccountId) throw RequestErrors.NotTheAuthor();
            // Sent twice: it is done.
            if (request.State == (input.Act == RequestAct.Recall ? RequestState.Draft : RequestState.Withdrawn)) return false;
            request.TakeBack(input.Act.Value, me, Text(input.Note), clock.UtcNow);
            return true;
        }, ct);
    }

    public async Task CommentAsync(Guid id, CommentOnRequestDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Requests.Default, ct);
        await writer.ActAsync(id, RequestAct.Comment, null, (request, me) =>
        {
            request.Comment(me, input.Text.Trim(), clock.UtcNow);
            return true;
        }, ct);
    }

    private async Task<RequestPerson?> DecideAsync(Request request, RequestAct act, string? note, string? seen, CancellationToken ct)
    {
        // The same decision sent twice: it is taken already, by the same person.
        if (request.Entries.Where(e => e.Act != RequestAct.Comment).MaxBy(e => e.Number) is { Step: > 0 } last && last.Act == act && last.ById == users.User.Id && last.Note == note
            && (seen is null || seen != request.ConcurrencyStamp)) return null;
        if (await authorities.ForAsync(request, ct) is not { } authority) throw NotMyTurn(request);
        if (seen is not null && seen != request.ConcurrencyStamp) throw new StaleVersionException();
        var by = authority.AccountId == users.User.Id ? writer.Me : writer.Me with { OnBehalfOf = authority.Name };
        var now = clock.UtcNow;
        switch (act)
        {
            case RequestAct.Approve: request.Approve(by, note, now, clock.TodayInChina); break;
            case RequestAct.Return: request.Return(by, note!, now); break;
            default: request.Reject(by, note!, now); break;
        }
        return by;
    }

    private static BusinessException NotMyTurn(Request request)
        => request.Current is { } step ? RequestErrors.NotYourTurn(step.Label)
            : request.Entries.Where(e => e.Step > 0).MaxBy(e => e.Number) is { } last ? RequestErrors.AlreadyDecided(last.By) : RequestErrors.NotPossible(request.State, RequestAct.Approve);

    private async Task<Authority?> TurnAsync(Request request, CancellationToken ct)
    {
        try
        {
            return await authorities.ForAsync(request, ct);
        }
        catch (BusinessException)
        {
            return null;
        }
    }

    private async Task<IQueryable<Request>> BoxAsync(RequestBox box, CancellationToken ct)
    {
        var me = users.User.Id;
        return box switch
        {
            RequestBox.Mine => db.Requests.Where(r => r.AuthorId == me),
            RequestBox.Decided => db.Requests.Where(r => r.Entries.Any(e => e.ById == me && e.Step > 0)),
            RequestBox.All => db.Requests,
            _ => await authorities.QueueAsync(ct),
        };
    }

    private static IQueryable<RequestDto> Rows(IQueryable<Request> requests) => requests.Select(r => new RequestDto
    {
        Id = r.Id, ConcurrencyStamp = r.ConcurrencyStamp, Kind = r.Kind, Title = r.Title, AuthorName = r.AuthorName, TeacherId = r.TeacherId, TeacherName = r.TeacherName, State = r.State,
        SubmittedAt = r.SubmittedAt, DueOn = r.DueOn, Attention = r.Attention, DecidedAt = r.DecidedAt,
        StepLabel = r.Steps.Where(s => s.Round == r.Round && s.State == StepState.Current).Select(s => s.Label).FirstOrDefault(),
    });

    private static RequestDto Row(Request r) => new()
    {
        Id = r.Id, ConcurrencyStamp = r.ConcurrencyStamp, Kind = r.Kind, Title = r.Title, AuthorName = r.AuthorName, TeacherId = r.TeacherId, TeacherName = r.TeacherName, State = r.State,
        SubmittedAt = r.SubmittedAt, DueOn = r.DueOn, Attention = r.Attention, DecidedAt = r.DecidedAt, StepLabel = r.Current?.Label,
    };

    private static SortMap<RequestDto> Sorts(string byDefault) => new(byDefault)
    {
        ["dueOn"] = r => r.DueOn, ["submittedAt"] = r => r.SubmittedAt, ["title"] = r => r.Title, ["author"] = r => r.AuthorName, ["state"] = r => r.State, ["decidedAt"] = r => r.DecidedAt,
    };

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
