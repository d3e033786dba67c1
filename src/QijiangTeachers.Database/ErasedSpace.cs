using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Database;

/// <summary>SQLite keeps what was removed in its pages and its log until they are used again: the file is written anew and the log emptied.</summary>
internal sealed class ErasedSpace(RegistryDbContext db, DatabaseOptions options) : IErasedSpace
{
    public async Task CleanAsync(CancellationToken ct = default)
    {
        if (options.Provider != DatabaseProvider.Sqlite) return;
        await db.Database.ExecuteSqlRawAsync("VACUUM", ct);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", ct);
    }
}
