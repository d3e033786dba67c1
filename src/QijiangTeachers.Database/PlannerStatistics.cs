using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Database;

/// <summary>SQLite never counts by itself, PostgreSQL some minutes later; SQL Server counts when a plan asks for it.</summary>
internal sealed class PlannerStatistics(RegistryDbContext db, DatabaseOptions options, ILogger<PlannerStatistics> logger) : IPlannerStatistics
{
    // A part of each index is enough, and writers wait for milliseconds at any size.
    private const string OfSqlite = "PRAGMA analysis_limit=1000; ANALYZE;";

    // Tables of somebody else are passed over with a notice.
    private const string OfPostgreSql = "ANALYZE";

    public async Task RefreshAsync(CancellationToken ct = default)
    {
        var statement = options.Provider switch { DatabaseProvider.Sqlite => OfSqlite, DatabaseProvider.PostgreSql => OfPostgreSql, _ => null };
        if (statement is null) return;
        try
        {
            await db.Database.ExecuteSqlRawAsync(statement, ct);
        }
        catch (DbException e)
        {
            logger.LogWarning(e, "The statistics of the database's planner weren't refreshed; queries may be slow until they are");
        }
    }
}
