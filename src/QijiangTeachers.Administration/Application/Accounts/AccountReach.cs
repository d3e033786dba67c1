using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Application.Accounts;

/// <summary>
/// Which accounts the current user sees and which of them may be managed: whoever may give roles sees all, others those of
/// people in their data scope. Resetting an account means being able to use it, so nobody resets one that can do more than
/// the own duty requires.
/// </summary>
internal sealed class AccountReach(RegistryDbContext db, IEnumerable<IAccountRoster> rosters, IPermissionChecker permissions, CurrentUserAccessor users, TimeProvider clock)
{
    private static readonly string[] OfSchools = [RoleNames.Teacher, RoleNames.Principal, RoleNames.SchoolClerk];

    public IQueryable<RosterPerson> People => rosters.FirstOrDefault()?.People(clock.TodayInChina) ?? Enumerable.Empty<RosterPerson>().AsQueryable();

    /// <summary>The roster without the data scope, to link an account to a person by number.</summary>
    public IQueryable<RosterPerson> AllPeople => People.IgnoreQueryFilters([DataScope.FilterName]);

    /// <summary>Second records that were merged away as well.</summary>
    public IQueryable<RosterPerson> EverybodyEver => People.IgnoreQueryFilters([DataScope.FilterName, "SoftDelete"]);

    public IQueryable<RosterSchool> Schools => rosters.FirstOrDefault()?.Schools ?? Enumerable.Empty<RosterSchool>().AsQueryable();

    /// <summary>Without a roster (the module stands alone) only accounts as such can be shown.</summary>
    public bool HasRoster => rosters.Any();

    public async Task<IQueryable<AccountDto>> VisibleAsync(CancellationToken ct)
    {
        await permissions.CheckAsync(AdministrationPermissions.Accounts.Default, ct);
        var now = clock.UtcNow;
        var all = await permissions.IsGrantedAsync(AdministrationPermissions.Accounts.Roles, ct);
        if (!HasRoster) return all ? Rows(now) : Rows(now).Where(_ => false);
        return all
            ? db.Accounts.LeftJoin(AllPeople, a => a.TeacherId, p => (Guid?)p.TeacherId, (a, p) => new AccountDto
            {
                Id = a.Id, UserName = a.UserName, Name = a.DisplayName, NameKey = a.NameKey, TeacherId = a.TeacherId, LastLogInTime = a.LastLogInTime, LockedUntil = a.LockedUntil,
                ActivationExpires = a.ActivationExpires, ClosedOn = a.ClosedOn, ClosedBecause = a.ClosedBecause, HasPassword = a.PasswordHash != null,
                CreationTime = a.CreationTime, Now = now, SchoolId = p!.SchoolId, SchoolName = p.SchoolName,
                Roles = a.Roles.Select(r => r.Role).ToList(),
            })
            : db.Accounts.Join(People, a => a.TeacherId, p => (Guid?)p.TeacherId, (a, p) => new AccountDto
            {
                Id = a.Id, UserName = a.UserName, Name = a.DisplayName, NameKey = a.NameKey, TeacherId = a.TeacherId, LastLogInTime = a.LastLogInTime, LockedUntil = a.LockedUntil,
                ActivationExpires = a.ActivationExpires, ClosedOn = a.ClosedOn, ClosedBecause = a.ClosedBecause, HasPassword = a.PasswordHash != null,
                CreationTime = a.CreationTime, Now = now, SchoolId = p.SchoolId, SchoolName = p.SchoolName,
                Roles = a.Roles.Select(r => r.Role).ToList(),
            });
    }

    /// <summary>Loads an account to be changed.</summary>
    /// <exception cref="Kernel.Errors.EntityNotFoundException">None, or outside the scope.</exception>
    public async Task<Account> LoadManagedAsync(Guid id, CancellationToken ct)
    {
        await permissions.CheckAsync(AdministrationPermissions.Accounts.Manage, ct);
        var account = await LoadAsync(id, ct);
        await RequireManageableAsync(account, ct);
        return account;
    }

    public async Task<Account> LoadAsync(Guid id, CancellationToken ct)
    {
        var visible = (await VisibleAsync(ct)).Select(v => v.Id);
        return await db.Accounts.Include(a => a.Roles).FindOrThrowAsync(a => a.Id == id && visible.Contains(a.Id), ct);
    }

    public async Task RequireManageableAsync(Account account, CancellationToken ct)
    {
        if (account.Id == users.User.Id) throw AccountErrors.OwnAccount();
        if (!await MayManageAsync([.. account.Roles.Select(r => r.Role)], ct)) throw AccountErrors.CanDoMore(account.UserName);
    }

    public async Task<bool> MayManageAsync(IReadOnlyCollection<string> roles, CancellationToken ct)
    {
        if (!await permissions.IsGrantedAsync(AdministrationPermissions.Accounts.Manage, ct)) return false;
        if (await permissions.IsGrantedAsync(AdministrationPermissions.Accounts.Roles, ct)) return true;
        var reachable = users.User.Scope.IsDistrict ? OfSchools : [RoleNames.Teacher];
        return roles.All(reachable.Contains);
    }

    private IQueryable<AccountDto> Rows(DateTime now) => db.Accounts.Select(a => new AccountDto
    {
        Id = a.Id, UserName = a.UserName, Name = a.DisplayName, NameKey = a.NameKey, TeacherId = a.TeacherId, LastLogInTime = a.LastLogInTime, LockedUntil = a.LockedUntil,
        ActivationExpires = a.ActivationExpires, ClosedOn = a.ClosedOn, ClosedBecause = a.ClosedBecause, HasPassword = a.PasswordHash != null,
        CreationTime = a.CreationTime, Now = now, Roles = a.Roles.Select(r => r.Role).ToList(),
    });
}
