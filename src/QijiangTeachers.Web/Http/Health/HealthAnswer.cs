using System.Net;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using QijiangTeachers.Administration;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Permissions;

namespace QijiangTeachers.Web.Http.Health;

/// <summary>One word for everybody; what is missing, and what to do, for operators and for who asks on this machine.</summary>
internal static class HealthAnswer
{
    // A proxy on this machine asks for others and says so.
    private static readonly string[] SignsOfProxy = ["Forwarded", "X-Forwarded-For", "X-Original-For", "X-Real-IP"];

    public static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        if (!await MaySeeAsync(context))
        {
            await context.Response.WriteAsync(report.Status.ToString());
            return;
        }
        var texts = context.RequestServices.GetRequiredService<TextCatalogue>();
        await context.Response.WriteAsJsonAsync(new HealthDto(report.Status, [.. report.Entries.Select(e => new HealthPartDto(e.Key, e.Value.Status, TextOf(texts, e.Value)))]));
    }

    private static async Task<bool> MaySeeAsync(HttpContext context)
        => IsLocal(context) || (context.User.Identity?.IsAuthenticated == true && await context.RequestServices.GetRequiredService<IPermissionChecker>().IsGrantedAsync(AdministrationPermissions.Jobs, context.RequestAborted));

    private static bool IsLocal(HttpContext context)
        => context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !SignsOfProxy.Any(context.Request.Headers.ContainsKey);

    // The message of an exception may hold anything; that there was one is enough.
    private static string? TextOf(TextCatalogue texts, HealthReportEntry entry)
    {
        if (entry.Status == HealthStatus.Healthy) return null;
        var values = entry.Data.GetValueOrDefault(Health.Values) as object[] ?? [];
        return string.Format((entry.Exception is null ? texts.Find($"Health:{entry.Description}") : null) ?? texts.Find("Health:NoAnswer")!, values);
    }
}

/// <summary>Whether the server can do its work.</summary>
internal sealed record HealthDto(HealthStatus Status, IReadOnlyList<HealthPartDto> Parts);

/// <param name="Text">What is missing and what to do; null if nothing is.</param>
internal sealed record HealthPartDto(string Name, HealthStatus Status, string? Text);
