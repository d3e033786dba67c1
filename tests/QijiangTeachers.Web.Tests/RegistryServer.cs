using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Web.Tests;

/// <summary>
/// The real server on a free port with a SQLite file of its own, holding the small district of <see cref="TestDistrict"/>.
/// </summary>
public class RegistryServer : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qijiang-web-").FullName;

    public TestDistrict District { get; private set; } = null!;

    /// <summary>Further settings, e.g. <c>Security:LogInsPerMinute</c>.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    public async ValueTask InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        await using var scope = SystemScope();
        District = await TestDistrict.CreateAsync(scope.ServiceProvider);
    }

    /// <summary>A scope that acts as the application itself.</summary>
    public AsyncServiceScope SystemScope()
    {
        var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUserAccessor>().User = new SystemUser("测试");
        return scope;
    }

    /// <summary>A browser without a session: keeps cookies, follows no redirect.</summary>
    public HttpClient Stranger()
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = ClientOptions.BaseAddress };
        return client;
    }

    /// <summary>A browser that is logged in.</summary>
    public async Task<HttpClient> As(string userName, string password = TestDistrict.Password)
    {
        var client = Stranger();
        var answer = await client.PostAsJsonAsync("/api/app/account/login", new { userName, password });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Trial");
        builder.UseSetting("demo", "false");
        builder.UseSetting("ConnectionStrings:Default", $"Data Source={Path.Combine(_folder, "test.db")}");
        builder.UseSetting("PersonalData:KeyFile", Path.Combine(_folder, "personal-data.key"));
        builder.UseSetting("DataProtection:KeyFolder", Path.Combine(_folder, "keys"));
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        builder.UseSetting("Security:LogInsPerMinute", "10000");
        builder.UseSetting("Jobs:Enabled", "false");
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
