using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Database;

/// <summary>PostgreSQL has them (no overlaps); on the others a constraint holds at every statement.</summary>
internal sealed class DeferredConstraints(RegistryDbContext db, DatabaseOptions options) : IDeferredConstraints
{
    public Task CheckAsync(CancellationToken ct = default) => options.Provider == DatabaseProvider.PostgreSql
        ? db.Database.ExecuteSqlRawAsync("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED", ct)
        : Task.CompletedTask;
}
