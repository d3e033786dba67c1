using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.ExternalLogins;
using QijiangTeachers.Administration.Application.SignIn;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Application.Accounts;

internal sealed class MyAccountAppService(
    RegistryDbContext db, AccountReach reach, ExternalLinks links, UnitOfWork unitOfWork, IConfirmation confirmation, CurrentUserAccessor users, PermissionCatalogue catalogue, IPermissionChecker permissions,
    TimeProvider clock) : IMyAccountAppService
{
    private const int LogIns = 5;

    public async Task<MyAccountDto> GetAsync(CancellationToken ct = default)
    {
        var me = users.User;
        var roles = await db.RoleAssignments.Where(r => r.AccountId == me.Id).OrderBy(r => r.Role).Select(r => new { r.Role, r.SchoolId }).ToListAsync(ct);
        var ids = roles.Select(r => r.SchoolId).OfType<Guid>().ToList();
        var schools = ids.Count == 0 || !reach.HasRoster ? [] : await reach.Schools.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        var granted = new List<string>();
        foreach (var permission in catalogue.All)
            if (await permissions.IsGrantedAsync(permission.Name, ct)) granted.Add(permission.Name);
        return new(me.UserName, me.Name, [.. roles.Select(r => new AccountRoleDto(r.Role, r.SchoolId, r.SchoolId is { } s ? schools.GetValueOrDefault(s) : null))], granted, await LastLogInsAsync(me.Id, ct), await SessionsAsync(me, ct))
        {
            ExternalLogins = await links.OfAsync(me.Id, ct),
        };
    }

    public async Task DeleteExternalLoginAsync(Guid externalLoginId, CancellationToken ct = default)
    {
        var (me, here) = (users.User.Id ?? throw new PermissionDeniedException(nameof(ExternalLoginDto)), (users.User as RegistryUser)?.SessionId);
        confirmation.Require();
        var link = await links.LoadAsync(me, externalLoginId, ct);
        var account = await db.Accounts.FindOrThrowAsync(a => a.Id == me, ct);
        await unitOfWork.RunAsync(AdministrationProcesses.UnlinkExternalLogin, null, async recorder =>
        {
            await links.RemoveAsync(link, account, recorder, ct);
            // Somebody may be in by it.
            await db.Sessions.Where(s => s.AccountId == me && s.Id != here).ExecuteDeleteAsync(ct);
        }, ct);
    }

    private async Task<IReadOnlyList<SessionDto>> SessionsAsync(ICurrentUser me, CancellationToken ct)
    {
        var (accounts, after, current) = (db.Accounts, clock.UtcNow - Session.MaxTime, (me as RegistryUser)?.SessionId);
        return await db.Sessions.Where(s => s.AccountId == me.Id && s.BegunAt > after && accounts.Any(a => a.Id == s.AccountId && a.SecurityStamp == s.Stamp))
            .OrderByDescending(s => s.BegunAt).ThenBy(s => s.Id).Select(s => new SessionDto(s.Id, s.BegunAt, s.Address, s.Device, s.Id == current)).ToListAsync(ct);
    }

    private async Task<IReadOnlyList<LogInTimeDto>> LastLogInsAsync(Guid? accountId, CancellationToken ct)
    {
        var events = db.Set<ProcessEvent>();
        var last = await db.Set<Process>().Where(p => p.ActorId == accountId && p.Kind == AdministrationProcesses.LogIn).OrderByDescending(p => p.At).Take(LogIns)
            .Select(p => new { p.At, Data = events.Where(e => e.ProcessId == p.Id).Select(e => e.Data).FirstOrDefault() }).ToListAsync(ct);
        return [.. last.Select(l => new LogInTimeDto(l.At, AddressOf(l.Data)))];
    }

    private static string? AddressOf(string? data)
    {
        if (data is null) return null;
        using var json = JsonDocument.Parse(data);
        return json.RootElement.TryGetProperty("address", out var address) ? address.GetString() : null;
    }
}
