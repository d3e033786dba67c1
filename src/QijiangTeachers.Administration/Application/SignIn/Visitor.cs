using Microsoft.AspNetCore.Http;
using QijiangTeachers.Administration.Domain.Accounts;

namespace QijiangTeachers.Administration.Application.SignIn;

/// <summary>From where somebody comes, and with what.</summary>
internal sealed class Visitor(IHttpContextAccessor http)
{
    // The first that fits: each browser names those that it is compatible with.
    private static readonly (string Mark, string Name)[] Browsers = [("MicroMessenger", "微信"), ("Edg", "Edge"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")];
    private static readonly (string Mark, string Name)[] Systems = [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    public string? Address => http.HttpContext?.Connection.RemoteIpAddress?.ToString();

    /// <summary>"Chrome · Windows"; what is no browser is named by its first word.</summary>
    public string? Device => http.HttpContext?.Request.Headers.UserAgent.ToString() is { Length: > 0 } agent ? NameOf(agent) : null;

    internal static string NameOf(string agent)
    {
        var parts = new[] { Find(Browsers, agent), Find(Systems, agent) }.OfType<string>().ToList();
        if (parts.Count > 0) return string.Join(" · ", parts);
        var word = string.Concat(agent.TakeWhile(c => c is > ' ' and <= '~'));
        return word.Length <= Session.MaxDeviceLength ? word : word[..Session.MaxDeviceLength];
    }

    private static string? Find((string Mark, string Name)[] known, string agent)
        => known.FirstOrDefault(k => agent.Contains(k.Mark, StringComparison.Ordinal)).Name;
}
