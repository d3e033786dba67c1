using System.Diagnostics;
using System.Text.RegularExpressions;

namespace QijiangTeachers.Benchmarks.Users;

/// <summary>The built server in a process of its own, so that its memory is its own.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }
    public int Id => _process.Id;

    /// <summary>Megabytes.</summary>
    public double WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Megabytes that are the process's alone: the working set counts the pages of the database file once for each connection that has it mapped. Linux.</summary>
    public double Own => long.Parse(File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith("RssAnon:", StringComparison.Ordinal)).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[^2]) / 1e3;

    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<ServerProcess> StartAsync(string folder, string database)
    {
        var start = new ProcessStartInfo("dotnet", [Built()]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        (string Name, string Value)[] settings =
        [
            ("DOTNET_ENVIRONMENT", "Trial"), ("urls", "http://127.0.0.1:0"), ("demo", "true"), ("ConnectionStrings__Default", $"Data Source={database}"),
            ("Security__LogInsPerMinute", "1000000"), ("RateLimits__Enabled", "false"), ("Logging__LogLevel__Default", "Error"), ("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information"),
        ];
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is not { Success: true } found) continue;
            _ = process.StandardOutput.ReadToEndAsync();
            return new(process, new(found.Groups[1].Value));
        }
        throw new InvalidOperationException("The server ended before it listened.");
    }

    /// <summary>Waits until it does nothing any more, two minutes at most.</summary>
    public async Task RestAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5));
        for (var (before, turn) = (TimeSpan.Zero, 0); turn < 24 && await timer.WaitForNextTickAsync(); turn++)
        {
            var now = Processor;
            if (now - before < TimeSpan.FromMilliseconds(150)) return;
            before = now;
        }
    }

    public async ValueTask DisposeAsync()
    {
        using (var stop = Process.Start("kill", ["-TERM", $"{_process.Id}"])) await stop.WaitForExitAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string Built()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);   // …/tests/QijiangTeachers.Benchmarks/bin/Release/net10.0
        var root = output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(root, "src", "QijiangTeachers.Web", "bin", output.Parent.Name, output.Name, "QijiangTeachers.Web.dll");
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
