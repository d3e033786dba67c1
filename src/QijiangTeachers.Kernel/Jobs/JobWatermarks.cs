using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Kernel.Jobs;

/// <summary>Reads and moves watermarks; a move is saved with the work that it stands for.</summary>
public sealed class JobWatermarks(RegistryDbContext db)
{
    public async Task<string?> FindAsync(string key, CancellationToken ct = default)
        => await db.Set<JobWatermark>().Where(w => w.Key == key).Select(w => w.Value).FirstOrDefaultAsync(ct);

    public async Task SetAsync(string key, string value, CancellationToken ct = default)
    {
        if (await db.Set<JobWatermark>().FindAsync([key], ct) is { } stored) stored.Value = value;
        else db.Add(new JobWatermark(key, value));
    }
}
