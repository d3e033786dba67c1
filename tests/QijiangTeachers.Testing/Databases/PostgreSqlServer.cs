using System.Diagnostics;

namespace QijiangTeachers.Testing.Databases;

/// <summary>
/// The PostgreSQL server that all test processes of this user share, brought by npm. <c>QIJIANG_TEST_POSTGRESQL</c> names
/// another one (a connection string without database, whose user may create databases).
/// </summary>
internal static class PostgreSqlServer
{
    private const string Variable = "QIJIANG_TEST_POSTGRESQL";

    private static readonly Lazy<Task<string>> Started = new(StartAsync);
    private static FileStream? _inUse;

    public static Task<string> ConnectionStringAsync() => Started.Value;

    private static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } own) return own;
        if (!OperatingSystem.IsLinux() || !Environment.Is64BitProcess)
            throw new InvalidOperationException($"The tests bring PostgreSQL for Linux x64 only. Elsewhere set {Variable} to a server's connection string, or QIJIANG_TEST_DATABASES=Sqlite.");
        var folder = TestFolder.Of("postgresql");
        // Held until this process ends: the server stops after its last user.
        _inUse = await TestFolder.LockAsync(Path.Combine(folder, "in-use"), FileShare.Read);
        var port = await RunAsync("start", folder);
        return $"Host=127.0.0.1;Port={port};Username=postgres;Include Error Detail=true";
    }

    private static async Task<string> RunAsync(string action, string folder)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(AppContext.BaseDirectory, "PostgreSql", "server.sh"), action, folder])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        using var script = Process.Start(start)!;
        var (output, error) = (script.StandardOutput.ReadToEndAsync(), script.StandardError.ReadToEndAsync());
        await script.WaitForExitAsync();
        return script.ExitCode == 0
            ? (await output).Trim()
            : throw new InvalidOperationException($"PostgreSQL for the tests doesn't start (npm, node and util-linux are needed; or set {Variable}): {await error}");
    }
}
