using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Commands;
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
        try
        {
            // Commands share the server's command line; what seeds the demo district means nothing to them.
            string[] own = [.. args.Where(a => !a.StartsWith("--demo=", StringComparison.OrdinalIgnoreCase))];
            using var host = Build();
            return await RunAsync(host.Services, name, own, output, error);
        }
        catch (Exception e) when (StartFailureException.IsExpected(e))
        {
            await error.WriteLineAsync(StartFailureException.Sentence(e));
            return 1;
        }
    }

    private static async Task<int> RunAsync(IServiceProvider services, string name, string[] args, TextWriter output, TextWriter error)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) => { press.Cancel = true; stop.Cancel(); };
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
        if (name != "migrate") await PrepareAsync(services, stop.Token);
        var status = await command.RunAsync(args, output, stop.Token);
        await modules.ShutdownAsync(services);
        return status;
    }

    // The embedded database is made when it isn't there, without the demo district; a server's must be up to date.
    private static Task PrepareAsync(IServiceProvider services, CancellationToken ct)
        => services.GetRequiredService<DatabaseMigrator>().PrepareAsync(new DataSeedContext(Demo: false, ct));

    private static IHost Build()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        Composition.AddModules(builder.Services, builder.Configuration);
        return builder.Build();
    }
}
