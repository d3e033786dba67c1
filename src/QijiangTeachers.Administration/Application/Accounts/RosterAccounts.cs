using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.SignIn;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using IPersonalDataProtector = QijiangTeachers.Kernel.Security.IPersonalDataProtector;

namespace QijiangTeachers.Administration.Application.Accounts;

/// <summary>Accounts follow the roster: made for those in service, closed for those who have left.</summary>
internal sealed class RosterAccounts(RegistryDbContext db, AccountReach reach, UnitOfWork unitOfWork, IBulkWriter bulk, IPersonalDataProtector protector, TimeProvider clock)
{
    public IQueryable<RosterPerson> Missing(Guid? schoolId)
    {
        var accounts = db.Accounts;
        return reach.People.Where(p => p.InService && (schoolId == null || p.SchoolId == schoolId) && !accounts.Any(a => a.TeacherId == p.TeacherId));
    }

    public async Task<RosterImportDto> CreateMissingAsync(Guid? schoolId, CancellationToken ct)
    {
        if (!reach.HasRoster) return new(0, []);
        var people = await Missing(schoolId).Select(p => new { p.TeacherId, p.Number, p.Name }).ToListAsync(ct);
        if (people.Count == 0) return new(0, []);
        var taken = (await db.Accounts.Where(a => a.TeacherId == null).Select(a => a.NormalizedUserName).ToListAsync(ct)).ToHashSet();
        var accounts = people.Where(p => !taken.Contains(Account.Normalize(p.Number))).Select(p => NewTeacher(p.Number, p.Name, p.TeacherId)).ToList();
        await unitOfWork.RunAsync(AdministrationProcesses.CreateAccounts, null, async recorder =>
        {
            await bulk.InsertAsync(accounts, ct);
            await bulk.InsertAsync(accounts.SelectMany(a => a.Roles), ct);
            foreach (var a in accounts) recorder.Record(new AccountCreated(a.Id, a.UserName, a.DisplayName) { TeacherId = a.TeacherId, SchoolId = schoolId });
        }, ct);
        return new(accounts.Count, [.. people.Select(p => p.Number).Where(n => taken.Contains(Account.Normalize(n)))]);
    }

    /// <summary>Codes for everybody of a school who hasn't a password yet; earlier codes stop working.</summary>
    public async Task<IReadOnlyList<ActivationSlipDto>> IssueCodesAsync(Guid schoolId, CancellationToken ct)
    {
        if (!reach.HasRoster) return [];
        var people = await reach.People.Where(p => p.SchoolId == schoolId && p.InService).ToDictionaryAsync(p => p.TeacherId, ct);
        var inSchool = reach.People.Where(p => p.SchoolId == schoolId && p.InService).Select(p => (Guid?)p.TeacherId);
        var waiting = await db.Accounts.Include(a => a.Roles).Where(a => a.PasswordHash == null && a.ClosedOn == null && inSchool.Contains(a.TeacherId)).ToListAsync(ct);
        var slips = new List<ActivationSlipDto>();
        await unitOfWork.RunAsync(AdministrationProcesses.IssueCodes, null, async recorder =>
        {
            foreach (var account in waiting.OrderBy(a => people[a.TeacherId!.Value].NameKey, StringComparer.Ordinal).ThenBy(a => a.UserName, StringComparer.Ordinal))
                if (await reach.MayManageAsync([.. account.Roles.Select(r => r.Role)], ct))
                    slips.Add(Issue(account, people[account.TeacherId!.Value].SchoolName, schoolId, recorder));
        }, ct);
        return slips;
    }

    /// <summary>A fresh code in place of whatever let the person in.</summary>
    public ActivationSlipDto Issue(Account account, string? schoolName, Guid? schoolId, ProcessRecorder recorder)
    {
        var code = PasswordPolicy.NewActivationCode();
        var expires = clock.UtcNow + PasswordPolicy.ActivationTime;
        account.IssueActivationCode(ActivationCodes.Hash(protector, account.Id, code), expires);
        recorder.Record(new ActivationCodeIssued(account.Id, account.UserName, expires) { TeacherId = account.TeacherId, SchoolId = schoolId });
        return new(account.Id, account.UserName, account.DisplayName, schoolName, code, expires);
    }

    /// <summary>Closes the accounts of those who have left (离校日期); run as the application itself.</summary>
    public async Task<int> CloseLeaversAsync(string reason, CancellationToken ct)
    {
        if (!reach.HasRoster) return 0;
        var today = clock.TodayInChina;
        var leavers = reach.People.Where(p => !p.InService && p.LeftOn != null && p.LeftOn <= today);
        var open = await db.Accounts.Include(a => a.Roles)
            .Join(leavers, a => a.TeacherId, p => (Guid?)p.TeacherId, (a, p) => new { Account = a, p.LeftOn, p.SchoolId })
            .Where(x => x.Account.ClosedOn == null).ToListAsync(ct);
        if (open.Count == 0) return 0;
        await unitOfWork.RunAsync(AdministrationProcesses.CloseAccount, reason, recorder =>
        {
            foreach (var x in open)
                if (x.Account.Close(x.LeftOn!.Value, reason))
                    recorder.Record(new AccountClosed(x.Account.Id, x.Account.UserName) { TeacherId = x.Account.TeacherId, SchoolId = x.SchoolId, On = x.LeftOn });
            return Task.CompletedTask;
        }, ct);
        return open.Count;
    }

    private static Account NewTeacher(string number, string name, Guid teacherId)
    {
        var account = new Account(number, name, teacherId);
        account.Assign(RoleNames.Teacher, null);
        return account;
    }
}
