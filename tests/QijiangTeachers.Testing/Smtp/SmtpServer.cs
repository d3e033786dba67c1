using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Testing.Smtp;

/// <summary>
/// A real mail server of its own process on this machine, brought by npm. Recipients that begin with <c>refused</c> are
/// refused for good, with <c>later</c> for now; everything else arrives in <see cref="MailsAsync"/>.
/// </summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Installed = new(InstallAsync);

    private readonly Process _process;
    private readonly ConcurrentQueue<ReceivedMail> _mails = new();
    private readonly Task _reading;

    private SmtpServer(Process process, int port)
    {
        (_process, Port) = (process, port);
        _reading = ReadAsync();
    }

    public int Port { get; }

    /// <summary>Everything that arrived, in its order. Stops the server: only then has all of it been heard of.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> MailsAsync()
    {
        if (!_process.HasExited) await StopAsync();
        return [.. _mails];
    }

    /// <param name="port">0: a free one.</param>
    /// <param name="startTls">Whether it offers STARTTLS, with a certificate that nobody trusts.</param>
    /// <param name="user">If set, nobody sends without logging in.</param>
    /// <param name="pass">To <paramref name="user"/>.</param>
    public static async Task<SmtpServer> StartAsync(int port = 0, bool startTls = false, string? user = null, string? pass = null)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Smtp", "server.mjs"), JsonSerializer.Serialize(new { port, startTls, user, pass })])
        {
            RedirectStandardOutput = true, RedirectStandardInput = true, WorkingDirectory = await Installed.Value,
        };
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The mail server of the tests ended at once; node writes why to standard error.");
        return new(process, JsonDocument.Parse(line).RootElement.GetProperty("port").GetInt32());
    }

    /// <summary>Nobody listens afterwards.</summary>
    public async Task StopAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        await _reading;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await StopAsync();
        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line) _mails.Enqueue(JsonSerializer.Deserialize<ReceivedMail>(line, JsonSerializerOptions.Web)!);
    }

    private static async Task<string> InstallAsync()
    {
        var (folder, source) = (TestFolder.Of("smtp"), Path.Combine(AppContext.BaseDirectory, "Smtp"));
        await using var alone = await TestFolder.LockAsync(Path.Combine(folder, "install.lock"), FileShare.None);
        var (installed, wanted) = (Path.Combine(folder, "installed"), await File.ReadAllTextAsync(Path.Combine(source, "package-lock.json")));
        if (File.Exists(installed) && await File.ReadAllTextAsync(installed) == wanted) return folder;
        foreach (var file in new[] { "package.json", "package-lock.json", ".npmrc" }) File.Copy(Path.Combine(source, file), Path.Combine(folder, file), overwrite: true);
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--loglevel=error"]) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var (output, error) = (npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0) throw new InvalidOperationException($"The mail server of the tests can't be installed (npm and node 20 are needed): {await error}");
        await output;
        await File.WriteAllTextAsync(installed, wanted);
        return folder;
    }
}
