using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using QijiangTeachers.Database;

namespace QijiangTeachers.Web.Tests.SecondFactors;

/// <summary>A server whose clock the test moves.</summary>
public class ClockedServer : RegistryServer
{
    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }
}

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgreSqlClockedServer : ClockedServer
{
    protected override DatabaseProvider Provider => DatabaseProvider.PostgreSql;
}

/// <summary>As in production: who can do most must have a second factor.</summary>
public sealed class StrictServer : ClockedServer
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Security:SecondFactor:Required"] = "true" };
}
