using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;

namespace QijiangTeachers.Kernel.History.Chain;

/// <summary>
/// Begins the chain, in a database without history only: where a process stands already a missing head is a trace of
/// tampering, and a new one would wipe it out.
/// </summary>
internal sealed class HistoryHeadSeedContributor(RegistryDbContext db, HistoryKey key) : IDataSeedContributor
{
    public int Order => int.MinValue;

    public async Task SeedAsync(DataSeedContext context)
    {
        if (await db.Set<HistoryHead>().AnyAsync(context.CancellationToken) || await db.Set<Process>().AnyAsync(context.CancellationToken)) return;
        db.Add(HistoryHead.Begin(key));
        await db.SaveChangesAsync(context.CancellationToken);
    }
}
