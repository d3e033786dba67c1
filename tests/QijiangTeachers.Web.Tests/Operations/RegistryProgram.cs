using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using QijiangTeachers.Web.Tests.Import;

namespace QijiangTeachers.Web.Tests.Operations;

/// <summary>The built program as a process of its own.</summary>
internal sealed partial class RegistryProgram : IDisposable
{
    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Task<string> _output, _error;

    private RegistryProgram(ProcessStartInfo start)
    {
        _process = Process.Start(start)!;
        (_output, _error) = (ReadAsync(_process.StandardOutput), ReadAsync(_process.StandardError));
    }

    public bool HasExited => _process.HasExited;

    public TimeSpan TotalProcessorTime => _process.TotalProcessorTime;

    // The built server, beside the sources.
    public static string Path
        => System.IO.Path.Combine(SourceTree.Root, "src", "QijiangTeachers.Web", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "QijiangTeachers.Web.dll");

    public static RegistryProgram Start(string folder, IReadOnlyDictionary<string, string> settings, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Logging__LogLevel__Default"] = "Error";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        foreach (var (key, value) in settings) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        foreach (var argument in arguments.Prepend(Path)) start.ArgumentList.Add(argument);
        return new(start);
    }

    /// <summary>The server, when it listens on an address of its choice.</summary>
    public async Task<Uri> ListeningAsync()
    {
        while (await _lines.Reader.WaitToReadAsync())
            if (_lines.Reader.TryRead(out var line) && Address().Match(line) is { Success: true } found) return new(found.Groups[1].Value);
        var end = await EndAsync();
        throw new InvalidOperationException($"It ended with {end.ExitCode} before it listened: {end.Output}{end.Error}");
    }

    /// <summary>Asks the server to stop, as a service manager does.</summary>
    public async Task<ProgramEnd> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString()]);
        await kill.WaitForExitAsync();
        return await EndAsync();
    }

    public static async Task<ProgramEnd> RunAsync(string folder, IReadOnlyDictionary<string, string> settings, params IEnumerable<string> arguments)
    {
        using var program = Start(folder, settings, arguments);
        return await program.EndAsync();
    }

    public async Task<ProgramEnd> EndAsync()
    {
        await _process.WaitForExitAsync();
        return new(_process.ExitCode, await _output, await _error);
    }

    public Task<ProgramEnd> KillAsync()
    {
        _process.Kill();
        return EndAsync();
    }

    private async Task<string> ReadAsync(StreamReader reader)
    {
        var all = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line)
        {
            all.AppendLine(line);
            _lines.Writer.TryWrite(line);
        }
        _lines.Writer.TryComplete();
        return all.ToString();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Address();
}

/// <summary>How it ended, and all that it said.</summary>
internal sealed record ProgramEnd(int ExitCode, string Output, string Error)
{
    public ProgramEnd ShouldBe(int exitCode, params string[] words)
    {
        ExitCode.ShouldBe(exitCode, Output + Error);
        foreach (var word in words) (Output + Error).ShouldContain(word);
        return this;
    }
}
