using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Database.Sqlite;

/// <summary>
/// One process at a time migrates a SQLite file. EF Core's own lock is a row, which a killed process leaves behind and
/// the next start would wait for without end; a locked file is released by the operating system.
/// </summary>
internal static class SqliteMigrationLock
{
    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(200);

    /// <returns>Null where there is no file to lock.</returns>
    public static async Task<IDisposable?> TakeAsync(string? database, CancellationToken ct)
    {
        if (database is null) return null;
        using var timer = new PeriodicTimer(Retry);
        while (true)
        {
            try
            {
                return new FileStream(database + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(database + ".migrating"))
            {
                await timer.WaitForNextTickAsync(ct);
            }
        }
    }

    public static async Task ForgetKilledMigrationAsync(RegistryDbContext db, CancellationToken ct)
    {
        var left = await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(ct);
        if (left > 0) await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", ct);
    }
}
