using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Web.Http.Health;

/// <summary>Rows that wait to be worked on don't grow old.</summary>
/// <param name="patience">How old the oldest may be.</param>
/// <param name="text">What is said of it.</param>
internal sealed class BacklogHealthCheck<TRow>(RegistryDbContext db, TimeProvider clock, TimeSpan patience, string text) : IHealthCheck where TRow : DrainRow
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var waiting = db.Set<TRow>().Where(r => r.DueAt != null);
        if (await waiting.MinAsync(r => (DateTime?)r.CreatedAt, cancellationToken) is not { } oldest || clock.UtcNow - oldest < patience) return HealthCheckResult.Healthy();
        return Health.Weak(text, await waiting.CountAsync(cancellationToken), (int)(clock.UtcNow - oldest).TotalMinutes);
    }
}
