using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using QijiangTeachers.Administration.Http;

namespace QijiangTeachers.Web.Http;

/// <summary>
/// Throttles tries of a password per address. A whole school comes from one address at eight in the morning, so the limit
/// is wide; the narrow one is the account's own lock.
/// </summary>
internal static class LogInLimits
{
    private const int DefaultPerMinute = 60;

    public static void AddLogInLimit(this IServiceCollection services, IConfiguration configuration)
    {
        var perMinute = configuration.GetValue("Security:LogInsPerMinute", DefaultPerMinute);
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "60";
                rejected.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(LogInLimits)).LogWarning("Too many tries of a password from {Address}", rejected.HttpContext.Connection.RemoteIpAddress);
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(LogInLimit.Policy, http => HttpMethods.IsPost(http.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter(""));
        });
    }
}
