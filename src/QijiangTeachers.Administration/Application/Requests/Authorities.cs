using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Application.Requests;

/// <summary>Who may decide what today: by the own roles, and as a stand-in by those of the absent person; never the own case.</summary>
internal sealed class Authorities(RegistryDbContext db, CurrentUserAccessor users, TimeProvider clock)
{
    private IReadOnlyList<Authority>? _mine;

    /// <summary>The own one first.</summary>
    public async Task<IReadOnlyList<Authority>> MineAsync(CancellationToken ct) => _mine ??= await ReadAsync(ct);

    public async Task<bool> AnyAsync(CancellationToken ct) => (await MineAsync(ct)).Any(a => a.DistrictRoles.Count > 0 || a.SchoolIds.Count > 0);

    /// <summary>The open requests whose turn is mine.</summary>
    public async Task<IQueryable<Request>> QueueAsync(CancellationToken ct)
    {
        var ids = (await MineAsync(ct)).Select(a => Decidable(a).Select(r => r.Id)).Aggregate((one, other) => one.Union(other));
        return db.Requests.Where(r => ids.Contains(r.Id));
    }

    /// <summary>By whose authority the request may be decided; null if it isn't the user's turn.</summary>
    /// <exception cref="Kernel.Errors.BusinessException">It is the user's own request.</exception>
    public async Task<Authority?> ForAsync(Request request, CancellationToken ct)
    {
        if (request.Current is not { } step) return null;
        var holders = (await MineAsync(ct)).Where(a => step.SchoolId is { } school ? a.SchoolIds.Contains(school) : a.DistrictRoles.Contains(step.Role)).ToList();
        if (holders.Count == 0) return null;
        return holders.FirstOrDefault(a => !IsOwn(request, a)) ?? throw RequestErrors.OwnRequest();
    }

    private bool IsOwn(Request request, Authority authority)
        => request.AuthorId == users.User.Id || request.AuthorId == authority.AccountId
           || (request.TeacherId is { } teacher && (teacher == users.User.TeacherId || teacher == authority.TeacherId));

    private IQueryable<Request> Decidable(Authority a)
    {
        var (me, myself, his, teacher, roles, schools) = (users.User.Id, users.User.TeacherId, a.AccountId, a.TeacherId, a.DistrictRoles, a.SchoolIds);
        return db.Requests.Where(r => r.State == RequestState.Pending && r.AuthorId != me && r.AuthorId != his
            && (r.TeacherId == null || (r.TeacherId != myself && r.TeacherId != teacher))
            && r.Steps.Any(s => s.Round == r.Round && s.State == StepState.Current
                && (s.SchoolId == null ? roles.Contains(s.Role) : schools.Contains(s.SchoolId.Value))));
    }

    private async Task<IReadOnlyList<Authority>> ReadAsync(CancellationToken ct)
    {
        var (me, today, deciding) = (users.User.Id, clock.TodayInChina, PlannedStep.DecidingRoles);
        var absent = db.StandIns.Where(s => s.StandInId == me && s.From <= today && s.To >= today).Select(s => s.AbsentId);
        var holders = await db.Accounts.Where(a => a.Id == me || (absent.Contains(a.Id) && a.ClosedOn == null))
            .Select(a => new { a.Id, a.DisplayName, a.TeacherId, Roles = a.Roles.Where(r => deciding.Contains(r.Role)).Select(r => new { r.Role, r.SchoolId }).ToList() }).ToListAsync(ct);
        // Who has no account, as the application itself, decides nothing.
        if (holders.Count == 0) return [new(me ?? Guid.Empty, users.User.Name, users.User.TeacherId, [], [])];
        return [.. holders.OrderBy(h => h.Id != me).ThenBy(h => h.Id).Select(h => new Authority(h.Id, h.DisplayName, h.TeacherId,
            [.. h.Roles.Where(r => r.SchoolId is null).Select(r => r.Role)], [.. h.Roles.Where(r => r.Role == RoleNames.Principal).Select(r => r.SchoolId).OfType<Guid>()]))];
    }
}
