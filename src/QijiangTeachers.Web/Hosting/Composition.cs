using Microsoft.AspNetCore.DataProtection;
using QijiangTeachers.Kernel.Modularity;

namespace QijiangTeachers.Web.Hosting;

/// <summary>What server and commands have in common.</summary>
internal static class Composition
{
    public static ModuleSet AddModules(IServiceCollection services, IConfiguration configuration)
    {
        var modules = new ModuleSet(ModuleLoader.Load(typeof(WebModule)));
        services.AddOptions();
        services.AddDataProtection()
            .SetApplicationName("QijiangTeachers")
            .PersistKeysToFileSystem(new DirectoryInfo(configuration["DataProtection:KeyFolder"] ?? "App_Data/keys"));
        modules.ConfigureServices(services, configuration);
        return modules;
    }
}
