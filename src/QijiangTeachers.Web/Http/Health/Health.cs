using Microsoft.Extensions.Diagnostics.HealthChecks;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Notifications.Domain;

namespace QijiangTeachers.Web.Http.Health;

/// <summary>What is looked at, and how a finding is said: by the key of a text and its values, never by a message of somebody else.</summary>
internal static class Health
{
    public const string Ready = "ready";
    public const string Values = "values";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5), MailPatience = TimeSpan.FromHours(1), StalePatience = TimeSpan.FromMinutes(15);

    /// <summary>Requests can't be served.</summary>
    public static HealthCheckResult Bad(string text, params object[] values) => new(HealthStatus.Unhealthy, text, data: With(values));

    /// <summary>Requests can be served, but something is left undone.</summary>
    public static HealthCheckResult Weak(string text, params object[] values) => new(HealthStatus.Degraded, text, data: With(values));

    public static void AddReadiness(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseHealthCheck>("database", tags: [Ready], timeout: Timeout)
        .AddCheck<FilesHealthCheck>("files", tags: [Ready], timeout: Timeout)
        .AddCheck<JobsHealthCheck>("jobs", HealthStatus.Degraded, [Ready], Timeout)
        .AddBacklog<MailDelivery>("mail", MailPatience, "MailWaits")
        .AddBacklog<StaleSchool>("figures", StalePatience, "FiguresWait");

    private static IHealthChecksBuilder AddBacklog<TRow>(this IHealthChecksBuilder checks, string name, TimeSpan patience, string text) where TRow : DrainRow
        => checks.Add(new(name, services =>
        {
            services.GetRequiredService<CurrentUserAccessor>().User = new SystemUser("系统");
            return ActivatorUtilities.CreateInstance<BacklogHealthCheck<TRow>>(services, patience, text);
        }, HealthStatus.Degraded, [Ready], Timeout));

    private static Dictionary<string, object> With(object[] values) => new() { [Values] = values };
}
