using System.Diagnostics;
using System.Reflection;

namespace QijiangTeachers.Contract.Tests.Judging;

/// <summary>
/// Runs the built product: its entry point, in this process, because starting and warming up a process takes longer than
/// most commands; with QJ_PROCESS=1, and where the log is asked for, as a process.
/// </summary>
internal static class CommandLine
{
    private static readonly string Root = FindRoot();
    private static readonly bool AlwaysAsProcess = Environment.GetEnvironmentVariable("QJ_PROCESS") == "1";
    private static readonly MethodInfo EntryPoint = Assembly.Load("QijiangTeachers.Web").EntryPoint!;
    private static readonly AsyncLocal<StringWriter?> Output = new();

    static CommandLine() => Console.SetOut(new RoutedWriter(Console.Out, () => Output.Value));

    internal sealed record Result(int ExitStatus, string Output, string Log);

    public static Result Run(string workingDirectory, string database, params string[] arguments)
        => AlwaysAsProcess ? RunProcess(workingDirectory, database, arguments) : RunEntryPoint(workingDirectory, database, arguments);

    private static Result RunEntryPoint(string folder, string database, string[] arguments)
    {
        string[] settings =
        [
            "--Database:Provider=Sqlite", $"--ConnectionStrings:Default=Data Source={database}", $"--PersonalData:KeyFile={folder}/keys/personal-data.key",
            $"--DataProtection:KeyFolder={folder}/keys", "--Logging:LogLevel:Default=None",
        ];
        using var output = Output.Value = new StringWriter();
        try
        {
            var status = (int)EntryPoint.Invoke(null, [arguments.Concat(settings).ToArray()])!;
            return new(status, output.ToString(), "");
        }
        finally
        {
            Output.Value = null;
        }
    }

    public static Result RunProcess(string workingDirectory, string database, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Database__Provider"] = "Sqlite";
        start.Environment["ConnectionStrings__Default"] = $"Data Source={database}";
        start.ArgumentList.Add(Dll);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var log = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(TimeSpan.FromMinutes(3)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{string.Join(' ', arguments)} did not end.");
        }

        return new(process.ExitCode, output, log.GetAwaiter().GetResult());
    }

    private static string Dll
    {
        get
        {
            var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                ? "Release" : "Debug";
            return Path.Combine(Root, "src", "QijiangTeachers.Web", "bin", configuration, "net10.0", "QijiangTeachers.Web.dll");
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "QijiangTeachers.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("QijiangTeachers.sln is not above the test's output.");
    }
}
