using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Web.Security;

namespace QijiangTeachers.Web.Hosting;

/// <summary>What server and commands have in common.</summary>
internal static class Composition
{
    public static ModuleSet AddModules(IServiceCollection services, IConfiguration configuration)
    {
        var modules = new ModuleSet(ModuleLoader.Load(typeof(WebModule)));
        services.AddOptions();
        AddProtectionKeys(services, configuration);
        modules.ConfigureServices(services, configuration);
        return modules;
    }

    /// <summary>In the database, so that all servers of it share sessions and forms; in a folder where one is configured.</summary>
    private static void AddProtectionKeys(IServiceCollection services, IConfiguration configuration)
    {
        var protection = services.AddDataProtection().SetApplicationName("QijiangTeachers");
        services.AddSingleton<ProtectionKeyRepository>();
        services.AddSingleton<MasterKeyXml>();
        services.AddOptions<KeyManagementOptions>().Configure<MasterKeyXml>((o, xml) => o.XmlEncryptor = xml);
        if (configuration["DataProtection:KeyFolder"] is { Length: > 0 } folder) protection.PersistKeysToFileSystem(new DirectoryInfo(folder));
        else services.AddOptions<KeyManagementOptions>().Configure<ProtectionKeyRepository>((o, keys) => o.XmlRepository = keys);
    }
}
