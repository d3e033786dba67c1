using System.Diagnostics;
using QijiangTeachers.Web.Tests.Import;

namespace QijiangTeachers.Web.Tests.Operations;

/// <summary>The built program as a process of its own.</summary>
internal sealed class RegistryProgram : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output, _error;

    private RegistryProgram(ProcessStartInfo start)
    {
        _process = Process.Start(start)!;
        (_output, _error) = (_process.StandardOutput.ReadToEndAsync(), _process.StandardError.ReadToEndAsync());
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
        foreach (var (key, value) in settings) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        foreach (var argument in arguments.Prepend(Path)) start.ArgumentList.Add(argument);
        return new(start);
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

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
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
