using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Web.Http.Health;

/// <summary>The database answers, and has this program's schema.</summary>
internal sealed class DatabaseHealthCheck(RegistryDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if (!await db.Database.CanConnectAsync(cancellationToken)) return Health.Bad("NoDatabase");
            var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
            return pending == 0 ? HealthCheckResult.Healthy() : Health.Bad("PendingMigrations", pending);
        }
        catch (OperationCanceledException)
        {
            return Health.Bad("NoDatabase");   // not within the time of a check
        }
    }
}
