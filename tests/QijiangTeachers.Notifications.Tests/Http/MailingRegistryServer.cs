using QijiangTeachers.Testing.Smtp;

namespace QijiangTeachers.Notifications.Tests.Http;

/// <summary>The server with a mail server beside it.</summary>
public sealed class MailingRegistryServer : RegistryServer, IAsyncLifetime
{
    public SmtpServer Mail { get; private set; } = null!;

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = $"{Mail.Port}", ["Mail:UseTls"] = "false", ["Mail:From"] = "registry@example.org",
    };

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        Mail = await SmtpServer.StartAsync();
        await InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Mail.DisposeAsync();
    }
}
