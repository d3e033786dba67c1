using QijiangTeachers.Database;

namespace QijiangTeachers.Web.Hosting;

/// <summary>
/// Nobody who starts the registry to try it out names an environment, and ASP.NET Core would call that Production. Here
/// a start without a name on the embedded database is a trial (demo district allowed); on a database server, and with the
/// name Production, the demo district and its public password are refused.
/// </summary>
internal static class RegistryEnvironment
{
    public const string Trial = "Trial";

    public static string? Choose(string[] args)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddEnvironmentVariables("ASPNETCORE_").AddEnvironmentVariables("DOTNET_").AddCommandLine(args)
            .Build();
        if (!string.IsNullOrEmpty(configuration["environment"])) return null;
        return DatabaseOptions.Read(configuration).IsEmbedded ? Trial : Environments.Production;
    }
}
