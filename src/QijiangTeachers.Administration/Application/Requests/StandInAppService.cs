using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Application.Requests;

internal sealed class StandInAppService(
    RegistryDbContext db, UnitOfWork unitOfWork, AccountReach reach, IPermissionChecker permissions, CurrentUserAccessor users, TimeProvider clock, ErrorTexts texts) : IStandInAppService
{
    public async Task<IReadOnlyList<StandInDto>> GetListAsync(CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Requests.Default, ct);
        var (me, today) = (users.User.Id, clock.TodayInChina);
        return await db.StandIns.Where(s => s.AbsentId == me || s.StandInId == me).OrderByDescending(s => s.From).ThenBy(s => s.Id)
            .Select(s => new StandInDto(s.Id, s.AbsentName, s.StandInName, s.From, s.To, s.AbsentId == me, s.To < today)).ToListAsync(ct);
    }

    public async Task<Guid> CreateAsync(ChooseStandInDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Requests.Decide, ct);
        var (me, from, to) = (users.User.Id ?? throw RequestErrors.NothingToStandInFor(), input.From!.Value, input.To!.Value);
        if (to < from) throw new InputInvalidException(nameof(input.To), texts.Of("StandInEndsBeforeStart"));
        if (to < clock.TodayInChina) throw new InputInvalidException(nameof(input.To), texts.Of("StandInIsOver"));
        return await unitOfWork.RunAsync(AdministrationProcesses.ChooseStandIn, null, async recorder =>
        {
            // Two tabs of one person queue up here.
            await db.Accounts.Where(a => a.Id == me).ExecuteUpdateAsync(s => s.SetProperty(a => a.UserName, a => a.UserName), ct);
            var absent = await db.Accounts.Include(a => a.Roles).AsNoTracking().FirstAsync(a => a.Id == me, ct);
            var other = await FindAsync(absent, input.UserName, ct);
            var overlapping = await db.StandIns.FirstOrDefaultAsync(s => s.AbsentId == me && s.From <= to && s.To >= from, ct);
            if (overlapping is { } known && known.StandInId == other.Id && known.From == from && known.To == to) return known.Id;
            if (overlapping is not null) throw RequestErrors.StandInOverlaps(overlapping.StandInName);
            var standIn = new StandIn(me, absent.DisplayName, other.Id, other.DisplayName, from, to);
            db.Add(standIn);
            recorder.Record(new StandInChosen(absent.DisplayName, other.DisplayName, from, to));
            return standIn.Id;
        }, ct);
    }

    public Task EndAsync(Guid id, CancellationToken ct = default)
        => unitOfWork.RunAsync(AdministrationProcesses.ChooseStandIn, null, async recorder =>
        {
            var me = users.User.Id;
            var standIn = await db.StandIns.FindOrThrowAsync(s => s.Id == id && s.AbsentId == me, ct);
            if (standIn.End(clock.TodayInChina)) recorder.Record(new StandInEnded(standIn.AbsentName, standIn.StandInName, standIn.From));
        }, ct);

    // A principal's stand-in works at the school and isn't its clerk; the district's is somebody who decides for the district.
    private async Task<Account> FindAsync(Account absent, string userName, CancellationToken ct)
    {
        var normalized = Account.Normalize(userName);
        var other = await db.Accounts.Include(a => a.Roles).AsNoTracking().FirstOrDefaultAsync(a => a.NormalizedUserName == normalized && a.ClosedOn == null, ct);
        if (other?.Id == absent.Id) throw RequestErrors.OwnStandIn();
        if (other is null || !await MayAsync(absent, other, ct)) throw RequestErrors.StandInUnknown(userName.Trim());
        return other;
    }

    private async Task<bool> MayAsync(Account absent, Account other, CancellationToken ct)
    {
        if (other.Roles.Any(r => r.Role == RoleNames.SchoolClerk)) return false;
        var schools = absent.Roles.Where(r => r.Role == RoleNames.Principal).Select(r => r.SchoolId).ToList();
        if (schools.Count == 0) return other.Roles.Any(r => r.SchoolId is null && PlannedStep.DecidingRoles.Contains(r.Role));
        if (other.Roles.Any(r => r.Role == RoleNames.Principal)) return true;
        return other.TeacherId is { } teacher && await reach.AllPeople.AnyAsync(p => p.TeacherId == teacher && schools.Contains(p.SchoolId), ct);
    }
}
