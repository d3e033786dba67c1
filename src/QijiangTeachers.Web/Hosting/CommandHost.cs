using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Web.Startup;

namespace QijiangTeachers.Web.Hosting;

/// <summary>
/// Runs one command as the application itself, without a web server. Standard output belongs to the command; logs and
/// complaints go to standard error.
/// </summary>
internal static class CommandHost
{
    public static async Task<int> RunAsync(string name, string[] args, TextWriter output, TextWriter error)
    {
        TextCatalogue.SpeakDefault();
        try
        {
            // Commands share the server's command line: settings are taken from it, and what seeds the demo district means nothing to them.
            string[] settings = [.. args.Where(IsSetting)];
            string[] own = [.. args.Where(a => !IsSetting(a) && !a.StartsWith("--demo=", StringComparison.OrdinalIgnoreCase))];
            using var host = Build(settings);
            return await RunAsync(host.Services, name, own, output, error);
        }
        catch (Exception e) when (StartFailureException.IsExpected(e))
        {
            await error.WriteLineAsync(StartFailureException.Sentence(e));
            return 1;
        }
    }

    /// <summary><c>--Database:Provider=Sqlite</c>; a command's own options have no colon in their name.</summary>
    private static bool IsSetting(string argument)
        => argument.StartsWith("--", StringComparison.Ordinal) && argument.Split('=', 2) is [var name, _] && name.Contains(':', StringComparison.Ordinal);

    private static async Task<int> RunAsync(IServiceProvider services, string name, string[] args, TextWriter output, TextWriter error)
    {
        using var stop = new CancellationTokenSource();
        ConsoleCancelEventHandler onCancel = (_, press) => { press.Cancel = true; stop.Cancel(); };
        Console.CancelKeyPress += onCancel;
        try
        {
            return await RunAsync(services, name, args, output, error, stop.Token);
        }
        finally
        {
            Console.CancelKeyPress -= onCancel;
        }
    }

    private static async Task<int> RunAsync(IServiceProvider services, string name, string[] args, TextWriter output, TextWriter error, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUserAccessor>().User = new SystemUser("命令行");
        var commands = scope.ServiceProvider.GetServices<IConsoleCommand>().ToList();
        if (commands.FirstOrDefault(c => c.Name == name) is not { } command)
        {
            await error.WriteLineAsync($"There is no command '{name}'. Commands: {string.Join(", ", commands.Select(c => c.Name).Order())}. Without a command the server starts.");
            return 1;
        }
        var modules = services.GetRequiredService<ModuleSet>();
        await modules.InitializeAsync(services);
        if (command.NeedsDatabase) await PrepareAsync(services, ct);
        var status = await command.RunAsync(args, output, ct);
        await modules.ShutdownAsync(services);
        return status;
    }

    // The embedded database is made when it isn't there, without the demo district; a server's must be up to date.
    private static Task PrepareAsync(IServiceProvider services, CancellationToken ct)
        => services.GetRequiredService<DatabaseMigrator>().PrepareAsync(new DataSeedContext(Demo: false, ct));

    private static IHost Build(string[] settings)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory, Args = settings });
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        Composition.AddModules(builder.Services, builder.Configuration);
        return builder.Build();
    }
}
