using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Testing.Databases;
using QijiangTeachers.Testing.SqlServer;

namespace QijiangTeachers.Testing.Web;

/// <summary>
/// The real server on a free port with a database of its own, holding the small district of <see cref="TestDistrict"/>.
/// SQLite; <see cref="PostgreSqlRegistryServer"/> is the same on PostgreSQL.
/// </summary>
public class RegistryServer : WebApplicationFactory<Program>, IAsyncLifetime
{
    private ITestDatabase _database = null!;
    private readonly string _folder = Directory.CreateTempSubdirectory("qijiang-web-").FullName;

    public TestDistrict District { get; private set; } = null!;

    protected virtual DatabaseProvider Provider => DatabaseProvider.Sqlite;

    /// <summary>Further settings, e.g. <c>Security:LogInsPerMinute</c>.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    /// <summary>Passwords are hashed a thousand times instead of as often as in production: a log-in takes a third of a second there.</summary>
    protected virtual bool QuickHashes => true;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabases.CreateAsync(Provider);
        UseKestrel(0);
        StartServer();
        await FillAsync();
    }

    /// <summary>What the database holds before the first request.</summary>
    protected virtual async Task FillAsync()
    {
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
        var handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        return new HttpClient(handler) { BaseAddress = ClientOptions.BaseAddress };
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
        builder.UseSetting("Database:Provider", Provider.ToString());
        builder.UseSetting("ConnectionStrings:Default", _database.Options.ConnectionString);
        builder.UseSetting("PersonalData:Key", Convert.ToBase64String(new byte[32]));   // as the template of the database
        builder.UseSetting("DataProtection:KeyFolder", Path.Combine(_folder, "keys"));
        builder.UseSetting("Import:Folder", Path.Combine(_folder, "imports"));
        builder.UseSetting("Files:Folder", Path.Combine(_folder, "files"));
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        builder.UseSetting("Security:LogInsPerMinute", "10000");
        builder.UseSetting("RateLimits:Enabled", "false");
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("WarmUp", "false");
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
        builder.ConfigureServices(services => services.ConfigureDbContext<RegistryDbContext>(TSqlCapture.Attach));
        if (QuickHashes) builder.ConfigureServices(services => services.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = 1_000));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
