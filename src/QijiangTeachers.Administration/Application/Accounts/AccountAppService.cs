using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.ExternalLogins;
using QijiangTeachers.Administration.Application.SecondFactors;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Administration.Application.Accounts;

internal sealed class AccountAppService(
    RegistryDbContext db, AccountReach reach, RosterAccounts roster, SecondFactorCodes codes, SecondFactorMessages messages, ExternalLinks links, IConfirmation confirmation,
    UnitOfWork unitOfWork, IPermissionChecker permissions, TimeProvider clock) : IAccountAppService
{
    private static readonly SortMap<AccountDto> Sorts = new("userName")
    {
        ["userName"] = a => a.UserName, ["name"] = a => a.NameKey, ["schoolName"] = a => a.SchoolName, ["lastLogInTime"] = a => a.LastLogInTime, ["creationTime"] = a => a.CreationTime,
    };

    public async Task<PagedResultDto<AccountDto>> GetListAsync(GetAccountListInput input, CancellationToken ct = default)
    {
        var now = clock.UtcNow;
        var rows = await reach.VisibleAsync(ct);
        if (input.Filter?.Trim() is { Length: > 0 } text)
        {
            var normalized = Account.Normalize(text);
            var found = db.Accounts.Where(a => a.NormalizedUserName.Contains(normalized) || a.DisplayName.Contains(text)).Select(a => a.Id);
            rows = rows.Where(r => found.Contains(r.Id));
        }
        if (input.SchoolId is { } school) rows = rows.Where(r => r.SchoolId == school);
        if (input.Role is { Length: > 0 } role)
        {
            var holders = db.RoleAssignments.Where(r => r.Role == role).Select(r => r.AccountId);
            rows = rows.Where(r => holders.Contains(r.Id));
        }
        rows = input.State switch
        {
            AccountState.Closed => rows.Where(r => r.ClosedOn != null),
            AccountState.Locked => rows.Where(r => r.ClosedOn == null && r.LockedUntil > now),
            AccountState.Active => rows.Where(r => r.ClosedOn == null && r.HasPassword && !(r.LockedUntil > now)),
            AccountState.CodeIssued => rows.Where(r => r.ClosedOn == null && !r.HasPassword && r.ActivationExpires > now),
            AccountState.New => rows.Where(r => r.ClosedOn == null && !r.HasPassword && (r.ActivationExpires == null || r.ActivationExpires <= now)),
            _ => rows,
        };
        return await rows.ToPagedResultAsync(input, Sorts, r => r.Id, ct);
    }

    public async Task<AccountDetailDto> GetAsync(Guid id, CancellationToken ct = default)
    {
        var account = await (await reach.VisibleAsync(ct)).FindOrThrowAsync(a => a.Id == id, ct);
        var roles = await db.RoleAssignments.Where(r => r.AccountId == id).OrderBy(r => r.Role).Select(r => new { r.Role, r.SchoolId }).ToListAsync(ct);
        var schoolIds = roles.Select(r => r.SchoolId).OfType<Guid>().ToList();
        var schools = schoolIds.Count == 0 || !reach.HasRoster ? [] : await reach.Schools.Where(s => schoolIds.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        return new(account,
            [.. roles.Select(r => new AccountRoleDto(r.Role, r.SchoolId, r.SchoolId is { } s ? schools.GetValueOrDefault(s) : null))],
            await reach.MayManageAsync(account.Roles, ct),
            await permissions.IsGrantedAsync(AdministrationPermissions.Accounts.Roles, ct)) 
        {
            HasSecondFactor = await codes.IsOnAsync(id, ct), ExternalLogins = await links.OfAsync(id, ct),
        };
    }

    public async Task<IReadOnlyList<RosterSchool>> GetSchoolsAsync(CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Accounts.Default, ct);
        if (!reach.HasRoster) return [];
        if (await permissions.IsGrantedAsync(AdministrationPermissions.Accounts.Roles, ct)) return await reach.Schools.OrderBy(s => s.NameKey).ToListAsync(ct);
        var own = reach.People.Where(p => p.SchoolId != null).Select(p => p.SchoolId!.Value).Distinct();
        return await reach.Schools.Where(s => own.Contains(s.Id)).OrderBy(s => s.NameKey).ToListAsync(ct);
    }

    public async Task<int> CountMissingAsync(ImportFromRosterDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Accounts.Default, ct);
        return reach.HasRoster ? await roster.Missing(input.SchoolId).CountAsync(ct) : 0;
    }

    public async Task<RosterImportDto> ImportFromRosterAsync(ImportFromRosterDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Accounts.Manage, ct);
        return await roster.CreateMissingAsync(input.SchoolId, ct);
    }

    public async Task<IReadOnlyList<ActivationSlipDto>> IssueCodesAsync(IssueCodesDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Accounts.Manage, ct);
        return await roster.IssueCodesAsync(input.SchoolId, ct);
    }

    public async Task<ActivationSlipDto> CreateAsync(CreateAccountDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Accounts.Roles, ct);
        var teacherId = input.TeacherNumber?.Trim() is { Length: > 0 } number ? await FindTeacherAsync(number, ct) : (Guid?)null;
        var account = new Account(input.UserName, input.Name, teacherId);
        account.Assign(input.Role, input.SchoolId);
        if (teacherId is not null) account.Assign(RoleNames.Teacher, null);
        if (await db.Accounts.AnyAsync(a => a.NormalizedUserName == account.NormalizedUserName, ct)) throw AccountErrors.UserNameTaken(account.UserName);
        return await unitOfWork.RunAsync(AdministrationProcesses.CreateAccounts, null, recorder =>
        {
            db.Add(account);
            recorder.Record(new AccountCreated(account.Id, account.UserName, account.DisplayName) { TeacherId = teacherId, SchoolId = input.SchoolId });
            recorder.Record(new RoleAssigned(account.Id, account.UserName, input.Role) { TeacherId = teacherId, SchoolId = input.SchoolId });
            return Task.FromResult(roster.Issue(account, null, input.SchoolId, recorder));
        }, ct);
    }

    public async Task<ActivationSlipDto> ResetAsync(Guid id, AccountReasonDto input, CancellationToken ct = default)
    {
        var account = await reach.LoadManagedAsync(id, ct);
        confirmation.Require();
        var school = await SchoolOfAsync(account, ct);
        return await unitOfWork.RunAsync(AdministrationProcesses.IssueCodes, input.Reason, recorder => Task.FromResult(roster.Issue(account, school?.SchoolName, school?.SchoolId, recorder)), ct);
    }

    public async Task ResetSecondFactorAsync(Guid id, AccountReasonDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Accounts.Roles, ct);
        var account = await reach.LoadManagedAsync(id, ct);
        confirmation.Require();
        if (!await codes.IsOnAsync(id, ct)) throw AccountErrors.SecondFactorIsOff();
        await unitOfWork.RunAsync(AdministrationProcesses.ResetSecondFactor, input.Reason, async recorder =>
        {
            await codes.RemoveAsync(id, ct);
            account.EndSessions();
            recorder.Record(new SecondFactorReset(account.Id, account.UserName) { TeacherId = account.TeacherId });
            await messages.TellAsync(account.Id, recorder.ProcessId, "SecondFactor:WasReset", ct);
        }, ct);
    }

    public async Task RemoveExternalLoginAsync(Guid id, Guid externalLoginId, AccountReasonDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Accounts.Roles, ct);
        var account = await reach.LoadManagedAsync(id, ct);
        confirmation.Require();
        var link = await links.LoadAsync(id, externalLoginId, ct);
        await unitOfWork.RunAsync(AdministrationProcesses.UnlinkExternalLogin, input.Reason, async recorder =>
        {
            await links.RemoveAsync(link, account, recorder, ct);
            account.EndSessions();
        }, ct);
    }

    public async Task CloseAsync(Guid id, AccountReasonDto input, CancellationToken ct = default)
    {
        var account = await reach.LoadManagedAsync(id, ct);
        await RequireOtherOperatorAsync(account, ct);
        await ChangeAsync(AdministrationProcesses.CloseAccount, input.Reason, account, () => account.Close(clock.TodayInChina, input.Reason), new AccountClosed(account.Id, account.UserName), ct);
    }

    public async Task ReopenAsync(Guid id, AccountReasonDto input, CancellationToken ct = default)
    {
        var account = await reach.LoadManagedAsync(id, ct);
        await ChangeAsync(AdministrationProcesses.ReopenAccount, input.Reason, account, account.Reopen, new AccountReopened(account.Id, account.UserName), ct);
    }

    public async Task UnlockAsync(Guid id, CancellationToken ct = default)
    {
        var account = await reach.LoadManagedAsync(id, ct);
        await ChangeAsync(AdministrationProcesses.UnlockAccount, null, account, account.Unlock, new AccountUnlocked(account.Id, account.UserName), ct);
    }

    public async Task EndSessionsAsync(Guid id, CancellationToken ct = default)
    {
        var account = await reach.LoadManagedAsync(id, ct);
        await ChangeAsync(AdministrationProcesses.EndSessions, null, account, End, new SessionsEnded(account.Id, account.UserName), ct);

        bool End()
        {
            account.EndSessions();
            return true;
        }
    }

    public async Task AssignRoleAsync(Guid id, AccountRoleInput input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Accounts.Roles, ct);
        var account = await reach.LoadManagedAsync(id, ct);
        await ChangeAsync(AdministrationProcesses.ChangeRoles, input.Reason, account, () => account.Assign(input.Role, input.SchoolId),
            new RoleAssigned(account.Id, account.UserName, input.Role) { SchoolId = input.SchoolId }, ct);
    }

    public async Task WithdrawRoleAsync(Guid id, AccountRoleInput input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Accounts.Roles, ct);
        var account = await reach.LoadManagedAsync(id, ct);
        if (input.Role == RoleNames.Operator) await RequireOtherOperatorAsync(account, ct);
        await ChangeAsync(AdministrationProcesses.ChangeRoles, input.Reason, account, () => account.Withdraw(input.Role, input.SchoolId),
            new RoleWithdrawn(account.Id, account.UserName, input.Role) { SchoolId = input.SchoolId }, ct);
    }

    private Task ChangeAsync(string kind, string? reason, Account account, Func<bool> change, AccountEvent happened, CancellationToken ct)
        => unitOfWork.RunAsync(kind, reason, recorder =>
        {
            if (change()) recorder.Record(happened with { TeacherId = account.TeacherId });
            return Task.CompletedTask;
        }, ct);

    private async Task RequireOtherOperatorAsync(Account account, CancellationToken ct)
    {
        if (account.Roles.All(r => r.Role != RoleNames.Operator)) return;
        if (!await db.Accounts.AnyAsync(a => a.Id != account.Id && a.ClosedOn == null && a.Roles.Any(r => r.Role == RoleNames.Operator), ct)) throw AccountErrors.LastOperator();
    }

    // The operator looks a number up without seeing the person: the roster's own scope doesn't apply to a link.
    private async Task<Guid> FindTeacherAsync(string number, CancellationToken ct)
        => reach.HasRoster && await reach.AllPeople.Where(p => p.Number == number).Select(p => (Guid?)p.TeacherId).FirstOrDefaultAsync(ct) is { } id ? id : throw AccountErrors.TeacherNotFound(number);

    private async Task<RosterPerson?> SchoolOfAsync(Account account, CancellationToken ct)
        => reach.HasRoster && account.TeacherId is { } teacher ? await reach.People.FirstOrDefaultAsync(p => p.TeacherId == teacher, ct) : null;
}
