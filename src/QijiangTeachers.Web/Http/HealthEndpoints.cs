namespace QijiangTeachers.Web.Http;

/// <summary>For the proxy and the operator: alive, and ready to serve.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { Predicate = c => c.Tags.Contains(Health.Health.Ready), ResponseWriter = Health.HealthAnswer.WriteAsync }).AllowAnonymous();
    }
}
