using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace QijiangTeachers.Kernel.Modularity;

/// <summary>The modules of a running application in dependency order, and the phases over them.</summary>
public sealed class ModuleSet(IReadOnlyList<Module> modules)
{
    public IReadOnlyList<Module> Modules { get; } = modules;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(this);
        var context = new ServiceConfigurationContext(services, configuration);
        foreach (var module in Modules) Phase(module, nameof(ConfigureServices), () => module.ConfigureServices(context));
    }

    public async Task InitializeAsync(IServiceProvider services)
    {
        foreach (var module in Modules) await module.OnApplicationInitializationAsync(new(services));
    }

    public async Task ShutdownAsync(IServiceProvider services)
    {
        foreach (var module in Modules.Reverse()) await module.OnApplicationShutdownAsync(new(services));
    }

    private static void Phase(Module module, string phase, Action run)
    {
        try { run(); }
        catch (Exception e) when (e is not ModuleGraphException)
        {
            throw new ModuleGraphException($"Module {module.Name} failed in {phase}: {e.Message}", e);
        }
    }
}
