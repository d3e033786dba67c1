using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace QijiangTeachers.Web.Http;

/// <summary>
/// Who may say who asked and how (<c>X-Forwarded-For</c>, <c>-Proto</c>): a proxy on this machine, and those that
/// <c>Security:Proxies</c> names by address or network (<c>10.1.0.5;10.2.0.0/24</c>). Another's word isn't taken.
/// </summary>
internal static class TrustedProxies
{
    public const string Setting = "Security:Proxies";

    public static void AddTrustedProxies(this IServiceCollection services, IConfiguration configuration)
        => services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in (configuration[Setting] ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                if (System.Net.IPNetwork.TryParse(proxy, out var network)) options.KnownIPNetworks.Add(network);
                else options.KnownProxies.Add(IPAddress.TryParse(proxy, out var address) ? address : throw new InvalidOperationException($"{Setting}: {proxy} is neither an address nor a network such as 10.2.0.0/24."));
        });
}
