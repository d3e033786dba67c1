using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Notifications.Application.Mail;

/// <summary>
/// One connection for the mails of a run. A server that doesn't answer is asked once per run, so that a hundred mails don't
/// wait a hundred times. What it says goes into no log: it may quote the address.
/// </summary>
internal sealed class MailSender(MailOptions options) : IAsyncDisposable
{
    // Shorter than the claim on a row.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(40);

    private readonly SmtpClient _client = new();
    private JobFailedException? _unreachable;

    public async Task SendAsync(MimeMessage mail, CancellationToken ct)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(Longest);
        await ConnectAsync(timeout.Token, ct);
        try
        {
            await _client.SendAsync(mail, timeout.Token);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            throw RefusalOf(e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            if (_client.IsConnected) await _client.DisconnectAsync(quit: true, timeout.Token);
        }
        catch (Exception e) when (e is IOException or SocketException or ProtocolException or CommandException or OperationCanceledException)
        {
            // The mails are sent; that the server didn't say good-bye doesn't matter.
        }
        _client.Dispose();
    }

    private async Task ConnectAsync(CancellationToken timeout, CancellationToken ct)
    {
        if (_client.IsConnected) return;
        if (_unreachable is not null) throw _unreachable;
        try
        {
            var security = !options.UseTls ? SecureSocketOptions.None : options.IsTlsFromTheStart ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
            await _client.ConnectAsync(options.Host!, options.Port, security, timeout);
            if (options is { UserName: { } name, Password: { } password }) await _client.AuthenticateAsync(name, password, timeout);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            if (_client.IsConnected) await _client.DisconnectAsync(quit: false, CancellationToken.None);
            throw _unreachable = UnreachableBecause(e);
        }
    }

    private static JobFailedException UnreachableBecause(Exception e) => e switch
    {
        AuthenticationException => new("邮件服务器拒绝了用户名或密码。请检查 Mail:UserName 和 Mail:Password。", inner: e),
        SslHandshakeException => new("与邮件服务器的加密连接没有建立。请检查 Mail:Port、Mail:UseTls 和服务器证书。", inner: e),
        NotSupportedException => new("邮件服务器不支持 Mail:UseTls 或 Mail:UserName 要求的方式。请检查这两项设置。", inner: e),
        OperationCanceledException => new("邮件服务器没有及时回应。", inner: e),
        _ => new("连不上邮件服务器。请检查 Mail:Host、Mail:Port 和网络。", inner: e),
    };

    private static JobFailedException RefusalOf(Exception e) => e switch
    {
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } refusal => new($"服务器不接受收件地址（{(int)refusal.StatusCode}）。", IsFinal(refusal), e),
        SmtpCommandException { ErrorCode: SmtpErrorCode.SenderNotAccepted } refusal => new($"服务器不接受发件地址（{(int)refusal.StatusCode}）。请检查 Mail:From。", inner: e),
        SmtpCommandException refusal => new($"服务器没有接收邮件（{(int)refusal.StatusCode}）。", IsFinal(refusal), e),
        OperationCanceledException => new("邮件服务器没有及时回应。", inner: e),
        _ => new("发送时连接中断。", inner: e),
    };

    // 5xx: the same mail will be refused again; 4xx: later.
    private static bool IsFinal(SmtpCommandException refusal) => (int)refusal.StatusCode >= 500;
}
