using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Administration.Application.Permissions;

/// <summary>The district's deviations from the default grants, read once per request.</summary>
internal sealed class GrantOverrides(RegistryDbContext db)
{
    private Dictionary<(string Role, string Permission), bool>? _grants;

    public async Task LoadAsync(CancellationToken ct = default)
        => _grants = await db.PermissionGrants.AsNoTracking().ToDictionaryAsync(g => (g.Role, g.Permission), g => g.IsGranted, ct);

    public async ValueTask<IReadOnlyDictionary<(string Role, string Permission), bool>> GetAsync(CancellationToken ct = default)
    {
        if (_grants is null) await LoadAsync(ct);
        return _grants!;
    }
}
