using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.StaticAssets;
using QijiangTeachers.Administration.Http;
using QijiangTeachers.Administration.Http.Tokens;
using QijiangTeachers.Kernel.Security;

namespace QijiangTeachers.Web.Http.RateLimits;

/// <summary>The one limit that counts a request: whose, of what kind (text <c>RateLimit:{Kind}</c>), and how many a minute.</summary>
internal sealed record RateLimit(string Kind, string Whose, int PerMinute)
{
    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(1);

    /// <returns>Null: the request isn't counted, or by the limit of log-ins.</returns>
    public static RateLimit? Of(HttpContext http, RateLimitOptions options)
    {
        if (!options.Enabled || IsFree(http)) return null;
        if (BearerTokens.TryReadClient(http.User, out var client, out _))
            return IsHeavy(http) ? new("Heavy", $"client:{client}:heavy", options.ClientHeavyPerMinute) : new("Client", $"client:{client}", options.ClientPerMinute);
        if (http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account)
            return IsHeavy(http) ? new("Heavy", $"user:{account}:heavy", options.UserHeavyPerMinute) : new("User", $"user:{account}", options.UserPerMinute);
        return new("Address", $"address:{NetworkOf(http.Connection.RemoteIpAddress)}", options.AddressPerMinute);
    }

    public RateLimitPartition<string> ToPartition()
        => RateLimitPartition.GetFixedWindowLimiter(Whose, _ => new() { PermitLimit = PerMinute, Window = Window });

    // Files that belong to pages, the proxy's question, the page that shows a status, and what has a limit of its own.
    private static bool IsFree(HttpContext http)
        => http.Request.Path.StartsWithSegments("/health") || http.Request.Path.StartsWithSegments("/_framework")
           || http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null
           || http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
           || (HttpMethods.IsPost(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == LogInLimit.Policy);

    private static bool IsHeavy(HttpContext http)
        => http.GetEndpoint()?.Metadata.GetMetadata<HeavyWorkAttribute>() is not null && (!PageErrors.IsPage(http) || HttpMethods.IsPost(http.Request.Method));

    // Whoever has one address of IPv6 has 2^64 of them.
    private static string NetworkOf(IPAddress? address)
        => address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } ? Convert.ToHexString(address.GetAddressBytes()[..8]) : address?.ToString() ?? "";
}
