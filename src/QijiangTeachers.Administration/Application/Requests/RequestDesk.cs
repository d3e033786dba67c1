using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Evidence;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Application.Requests;

internal sealed class RequestDesk(RegistryDbContext db, RequestWriter writer, EvidenceHandIn proofs, CurrentUserAccessor users, TimeProvider clock, ErrorTexts texts) : IRequestDesk
{
    public async Task<Guid> SubmitAsync<TInput>(RequestKind<TInput> kind, TInput input, Guid? requestId = null, CancellationToken ct = default) where TInput : class
    {
        var plan = await PlanAsync(kind, input, requestId, ct);
        var payload = kind.Write(input);
        if (requestId is null && await OpenAsync(plan, ct) is { } open) return OwnOrRefused(open, payload);
        try
        {
            return await SubmitAsync(kind.Name, plan, payload, requestId, ct);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException)
        {
            // Somebody asked for the same a moment ago: now it can be seen.
            if (await OpenAsync(plan, ct) is not { } other || other.Id == requestId) throw;
            return OwnOrRefused(other, payload);
        }
    }

    private Task<Guid> SubmitAsync(string kind, RequestPlan plan, string payload, Guid? requestId, CancellationToken ct)
        => requestId is not { } id
            ? writer.CreateAsync(kind, (request, me) => request.Submit(plan, payload, me, clock.UtcNow, clock.TodayInChina), ct)
            : writer.ActAsync(id, RequestAct.Submit, null, (request, me) =>
            {
                RequireAuthor(request);
                if (request.State == RequestState.Pending && request.Payload == payload) return false;
                request.Submit(plan, payload, me, clock.UtcNow, clock.TodayInChina);
                return true;
            }, ct);

    private async Task<Request?> OpenAsync(RequestPlan plan, CancellationToken ct)
        => plan.Key is { } key ? await db.Requests.AsNoTracking().IgnoreQueryFilters([DataScope.FilterName]).FirstOrDefaultAsync(r => r.OpenKey == key, ct) : null;

    private Guid OwnOrRefused(Request open, string payload)
        => open.AuthorId == users.User.Id && open.Payload == payload ? open.Id : throw RequestErrors.OpenAlready(open.Title);

    public async Task<TInput> ReadOwnAsync<TInput>(RequestKind<TInput> kind, Guid requestId, CancellationToken ct = default) where TInput : class
    {
        var me = users.User.Id;
        return kind.Read(await db.Requests.AsNoTracking().FindOrThrowAsync(r => r.Id == requestId && r.Kind == kind.Name && r.AuthorId == me, ct));
    }

    public async Task<PlannedStep> PrincipalStepAsync(Guid schoolId, string schoolName, Guid? teacherId, PlannedStep? inPlace = null, CancellationToken ct = default)
    {
        var me = users.User.Id;
        var able = await AblePrincipalsAsync(schoolId, teacherId, ct);
        var label = string.Format(null, texts.Of("Step:Principal"), schoolName);
        if (able.Contains(me)) return new(label, RoleNames.Principal, schoolId, IsRepresented: true);
        if (able.Count > 0) return new(label, RoleNames.Principal, schoolId);
        return inPlace is { SchoolId: { } other } && (await AblePrincipalsAsync(other, teacherId, ct)).Any(id => id != me)
            ? inPlace
            : new(string.Format(null, texts.Of("Step:DistrictForPrincipal"), schoolName), RoleNames.HrOfficer, null);
    }

    // The accounts of principals of the school who aren't the person that it is about.
    private async Task<List<Guid?>> AblePrincipalsAsync(Guid schoolId, Guid? teacherId, CancellationToken ct)
        => await (from role in db.RoleAssignments
                  where role.Role == RoleNames.Principal && role.SchoolId == schoolId
                  join account in db.Accounts on role.AccountId equals account.Id
                  where account.ClosedOn == null && (account.TeacherId == null || account.TeacherId != teacherId)
                  select (Guid?)account.Id).ToListAsync(ct);

    private void RequireAuthor(Request request)
    {
        if (request.AuthorId is null || request.AuthorId != users.User.Id) throw RequestErrors.NotTheAuthor();
    }

    /// <summary>Whoever asks: what is stored for others to read is in the language of the records.</summary>
    private async Task<RequestPlan> PlanAsync<TInput>(RequestKind<TInput> kind, TInput input, Guid? requestId, CancellationToken ct) where TInput : class
    {
        var files = await proofs.CheckAsync(input is IWithEvidence { Evidence: var ids } ? ids : [], ct);
        TextCatalogue.SpeakDefault();
        var plan = await kind.PlanAsync(input, ct) with { Evidence = files };
        return plan with { Attention = plan.Attention ?? (await proofs.LookAsync(files, requestId, ct)).FirstOrDefault(c => !c.IsFine)?.Title };
    }
}
