using Hangfire;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Web.Http.Health;

/// <summary>Some process works on jobs; it says so every half minute.</summary>
internal sealed class JobsHealthCheck(JobStorage storage, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var servers = storage.GetMonitoringApi().Servers();
        return Task.FromResult(servers.Any(s => s.Heartbeat > clock.UtcNow - Silence) ? HealthCheckResult.Healthy() : Health.Weak("NoJobServer"));
    }
}
