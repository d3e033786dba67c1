using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace QijiangTeachers.Web.Hosting;

/// <summary>Metrics and traces; exported only where an OTLP endpoint is configured.</summary>
internal static class Telemetry
{
    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("qijiang-teachers"))
            .WithMetrics(m => m.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation());
        if (string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) return;
        telemetry.WithTracing(t => t.AddAspNetCoreInstrumentation().AddOtlpExporter()).WithMetrics(m => m.AddOtlpExporter());
    }
}
