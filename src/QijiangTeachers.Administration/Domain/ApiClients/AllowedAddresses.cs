using System.Net;

namespace QijiangTeachers.Administration.Domain.ApiClients;

/// <summary>A list of addresses and networks: <c>10.1.0.5;10.2.0.0/24</c>.</summary>
public static class AllowedAddresses
{
    private static readonly char[] Between = [';', '；', ',', '，', ' ', '\r', '\n', '\t'];

    /// <summary>One after the other as typed, or null for none.</summary>
    public static string? Normalize(string? typed) => Parts(typed) is { Length: > 0 } parts ? string.Join(';', parts) : null;

    /// <returns>The first part that is neither address nor network.</returns>
    public static string? FindWrong(string? typed) => Parts(typed).FirstOrDefault(p => Parse(p) is null);

    public static bool Allow(string? list, IPAddress? address)
    {
        if (list is null) return true;
        if (address is null) return false;
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Parts(list).Any(p => Parse(p)?.Contains(plain) == true);
    }

    private static string[] Parts(string? list) => (list ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IPNetwork? Parse(string part)
        => IPNetwork.TryParse(part, out var network) ? network
         : IPAddress.TryParse(part, out var address) ? new IPNetwork(address, address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? 32 : 128) : null;
}
