using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Domain.Grants;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Administration.Application.Permissions;

internal sealed class PermissionAppService(
    RegistryDbContext db, PermissionCatalogue catalogue, IPermissionChecker permissions, UnitOfWork unitOfWork, ErrorTexts texts) : IPermissionAppService
{
    public async Task<IReadOnlyList<PermissionGroupDto>> GetAsync(CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Permissions.Default, ct);
        var grants = await OverridesAsync(ct);
        return [.. catalogue.Groups.Select(g => new PermissionGroupDto(g.Name, Text(g.Name),
            [.. g.Permissions.SelectMany(p => p.SelfAndChildren()).Select(p => new PermissionDto(p.Name, Text(p.Name), p.Parent?.Name, DepthOf(p),
                [.. RoleNames.All.Select(role => new RoleGrantDto(role, IsGranted(grants, p, role), p.Roles.Contains(role)))]))]))];
    }

    public async Task<IReadOnlyList<GrantChangeDto>> PreviewAsync(UpdateGrantsDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Permissions.Update, ct);
        var changes = Changes(input, await OverridesAsync(ct));
        var open = db.Accounts.Where(a => a.ClosedOn == null);
        var holders = await db.RoleAssignments.Where(r => open.Any(a => a.Id == r.AccountId))
            .GroupBy(r => r.Role).Select(g => new { Role = g.Key, Count = g.Select(r => r.AccountId).Distinct().Count() }).ToDictionaryAsync(x => x.Role, x => x.Count, ct);
        return [.. changes.Select(c => c with { Accounts = holders.GetValueOrDefault(c.Role) })];
    }

    public async Task UpdateAsync(UpdateGrantsDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Permissions.Update, ct);
        await unitOfWork.RunAsync(AdministrationProcesses.ChangeGrants, input.Reason, async recorder =>
        {
            var stored = await db.PermissionGrants.ToListAsync(ct);
            foreach (var change in Changes(input, stored.ToDictionary(g => (g.Role, g.Permission), g => g.IsGranted)))
            {
                Store(stored, change);
                recorder.Record(new GrantChanged(change.Role, change.Permission, change.Before, change.After));
            }
            await db.SaveChangesAsync(ct);
        }, ct);
    }

    // What equals the default needs no row.
    private void Store(List<PermissionGrant> stored, GrantChangeDto change)
    {
        var row = stored.FirstOrDefault(g => g.Role == change.Role && g.Permission == change.Permission);
        var isDefault = catalogue.Find(change.Permission)!.Roles.Contains(change.Role) == change.After;
        if (row is null && !isDefault) db.Add(new PermissionGrant(change.Role, change.Permission, change.After));
        else if (row is not null && isDefault) db.Remove(row);
        else if (row is not null) row.IsGranted = change.After;
    }

    private List<GrantChangeDto> Changes(UpdateGrantsDto input, IReadOnlyDictionary<(string, string), bool> grants)
    {
        var changes = new List<GrantChangeDto>();
        foreach (var wish in input.Grants.DistinctBy(g => (g.Role, g.Permission)))
        {
            var permission = catalogue.Find(wish.Permission) ?? throw AccountErrors.UnknownPermission(wish.Permission);
            if (!RoleNames.All.Contains(wish.Role)) throw AccountErrors.UnknownRole(wish.Role);
            var before = IsGranted(grants, permission, wish.Role);
            if (before == wish.IsGranted) continue;
            if (wish is { Role: RoleNames.Operator, IsGranted: false } && AdministrationPermissions.Permissions.Update.StartsWith(wish.Permission, StringComparison.Ordinal)) throw AccountErrors.WouldLockOut();
            changes.Add(new(wish.Role, wish.Permission, Text(wish.Permission), before, wish.IsGranted, 0));
        }
        return changes;
    }

    private Task<Dictionary<(string, string), bool>> OverridesAsync(CancellationToken ct)
        => db.PermissionGrants.AsNoTracking().ToDictionaryAsync(g => (g.Role, g.Permission), g => g.IsGranted, ct);

    private static bool IsGranted(IReadOnlyDictionary<(string, string), bool> grants, PermissionDefinition p, string role)
        => grants.TryGetValue((role, p.Name), out var granted) ? granted : p.Roles.Contains(role);

    private static int DepthOf(PermissionDefinition p) => p.Parent is null ? 0 : 1 + DepthOf(p.Parent);

    private string Text(string name) => texts.Of("Permission:" + name);
}
