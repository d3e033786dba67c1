using System.Net;
using Microsoft.AspNetCore.Http;

namespace QijiangTeachers.Web.Startup;

/// <summary>Where the server is about to listen, read from the settings that Kestrel reads.</summary>
internal static class ListenAddresses
{
    /// <summary>Addresses without TLS that other machines can reach.</summary>
    public static IReadOnlyList<string> OpenAndPlain(IConfiguration configuration)
        => [.. All(configuration).Where(a => a.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !IsLocal(BindingAddress.Parse(a)))];

    private static IEnumerable<string> All(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>().ToList();
        if (endpoints.Count > 0) return endpoints;
        return configuration["urls"] is { Length: > 0 } urls ? Split(urls) : Split(configuration["http_ports"]).Select(p => $"http://*:{p}");
    }

    private static bool IsLocal(BindingAddress address)
        => address.IsUnixPipe || address.IsNamedPipe || address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip));

    private static string[] Split(string? list) => (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
