using Microsoft.Extensions.Diagnostics.HealthChecks;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Web.Http;

/// <summary>Ready when the database answers.</summary>
internal sealed class DatabaseHealthCheck(RegistryDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        => await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database doesn't answer.");
}
