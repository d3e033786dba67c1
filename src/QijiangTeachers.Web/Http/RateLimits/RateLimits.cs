using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using QijiangTeachers.Administration.Http;
using QijiangTeachers.Kernel.Localization;

namespace QijiangTeachers.Web.Http.RateLimits;

/// <summary>
/// Throttles who asks too much: by account, API client or address. Tries of a password have a limit of their own by address: a
/// whole school comes from one at eight in the morning, so it is wide; the narrow one is the account's own lock.
/// </summary>
internal static class RateLimits
{
    private const int DefaultLogInsPerMinute = 60;
    private const string SentenceKey = "RateLimits.Sentence";

    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var options = RateLimitOptions.Read(configuration);
        var logIns = configuration.GetValue("Security:LogInsPerMinute", DefaultLogInsPerMinute);
        services.AddSingleton(options);
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimit.Of(http, options)?.ToPartition() ?? RateLimitPartition.GetNoLimiter(""));
            limiter.AddPolicy(LogInLimit.Policy, http => HttpMethods.IsPost(http.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = logIns, Window = RateLimit.Window })
                : RateLimitPartition.GetNoLimiter(""));
            limiter.OnRejected = async (rejected, ct) => await RefuseAsync(rejected, options, ct);
        });
    }

    /// <summary>What the page of the status says, where a limit refused.</summary>
    public static string? SentenceOf(HttpContext http) => http.Items[SentenceKey] as string;

    private static async Task RefuseAsync(OnRejectedContext rejected, RateLimitOptions options, CancellationToken ct)
    {
        var http = rejected.HttpContext;
        var logger = http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RateLimits));
        if (RateLimit.Of(http, options) is not { } limit)
        {
            http.Response.Headers.RetryAfter = "60";
            logger.LogWarning("Too many tries of a password from {Address}", http.Connection.RemoteIpAddress);
            return;
        }
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? Math.Max(1, (int)Math.Ceiling(left.TotalSeconds)) : 60;
        http.Response.Headers.RetryAfter = $"{wait}";
        logger.LogWarning("More than {Limit} requests a minute of {Whose} from {Address}", limit.PerMinute, limit.Whose, http.Connection.RemoteIpAddress);
        var sentence = http.RequestServices.GetRequiredService<ErrorTexts>().Of($"RateLimit:{limit.Kind}").Replace("{Limit}", $"{limit.PerMinute}", StringComparison.Ordinal).Replace("{Seconds}", $"{wait}", StringComparison.Ordinal);
        if (PageErrors.IsPage(http)) http.Items[SentenceKey] = sentence;
        else await ApiProblem.WriteAsync(http, http.Request.Path, StatusCodes.Status429TooManyRequests, new(null, sentence), ct);
    }
}
