using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Web.Startup;

namespace QijiangTeachers.Web.Hosting;

/// <summary>The server: services, pipeline, checks, database, then requests.</summary>
internal static class WebServer
{
    public const string DefaultUrl = "http://localhost:5080";

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using var app = Build(args);
            var modules = app.Services.GetRequiredService<ModuleSet>();
            StartChecks.Run(app);
            ProductionGuard.CheckSettings(app.Services);
            await modules.InitializeAsync(app.Services);
            await DatabasePreparation.RunAsync(app.Services);
            await app.RunAsync();
            await modules.ShutdownAsync(app.Services);
            return 0;
        }
        catch (Exception e) when (StartFailureException.IsExpected(e))
        {
            await Console.Error.WriteLineAsync(StartFailureException.Sentence(e));
            return 1;
        }
    }

    private static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = RegistryEnvironment.Choose(args),
        });
        // Without launch settings the assets of referenced projects would only be found in Development.
        builder.WebHost.UseStaticWebAssets();
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]) && string.IsNullOrEmpty(builder.Configuration["https_ports"])
            && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
        var modules = Composition.AddModules(builder.Services, builder.Configuration);
        WebServices.Add(builder, modules);
        var app = builder.Build();
        Pipeline.Use(app, modules);
        return app;
    }
}
