using QijiangTeachers.Testing.Web;

namespace QijiangTeachers.EndToEnd;

/// <summary>The server as a newcomer starts it: SQLite, the demo district with its accounts, jobs running.</summary>
public sealed class DemoServer : RegistryServer
{
    public const string Password = "Qijiang@2025";

    /// <summary>Of accounts whose password a flow has changed: whoever comes later logs in with it.</summary>
    public System.Collections.Concurrent.ConcurrentDictionary<string, string> Changed { get; } = new();

    public string PasswordOf(string user) => Changed.GetValueOrDefault(user, Password);

    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { ["demo"] = "true", ["Jobs:Enabled"] = "true" };

    /// <summary>The demo district is all there is.</summary>
    protected override Task FillAsync() => Task.CompletedTask;
}
