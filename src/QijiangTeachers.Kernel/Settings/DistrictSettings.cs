using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Kernel.Settings;

/// <summary>Reads and writes district settings; a write is part of the caller's transaction.</summary>
public sealed class DistrictSettings(RegistryDbContext db)
{
    /// <summary>Present when the database holds the invented demo district.</summary>
    public const string DemoDistrict = "District.Demo";

    public async Task<string?> FindAsync(string name, CancellationToken ct = default)
        => await db.Set<DistrictSetting>().Where(s => s.Name == name).Select(s => s.Value).FirstOrDefaultAsync(ct);

    public async Task SetAsync(string name, string value, CancellationToken ct = default)
    {
        if (await db.Set<DistrictSetting>().FindAsync([name], ct) is { } stored) stored.Value = value;
        else db.Add(new DistrictSetting(name, value));
    }
}
