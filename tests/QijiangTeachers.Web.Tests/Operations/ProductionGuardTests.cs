using System.Net;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Seeding;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Settings;

namespace QijiangTeachers.Web.Tests.Operations;

/// <summary>The program itself, started as production with what is public or in clear.</summary>
public sealed class ProductionGuardTests
{
    private const string Here = "http://127.0.0.1:0", Everywhere = "http://0.0.0.0:0";

    public static TheoryData<string, string, string> Faults => new()
    {
        { "PersonalData:Key", Convert.ToBase64String(new byte[32]), "PersonalData:Key" },
        { "PersonalData:Key", Convert.ToBase64String([.. Enumerable.Range(0, 32).Select(i => (byte)i)]), "PersonalData:Key" },
        { "urls", $"{Here};{Everywhere}", Everywhere },
        { "Kestrel:Endpoints:Web:Url", "http://[::]:0", "http://[::]:0" },
        { "http_ports", "8080", "http://*:8080" },
        { "Api:PasswordGrant", "true", "Api:PasswordGrant" },
        { "Security:SecondFactor:Required", "false", "Security:SecondFactor:Required" },
        { "ConnectionStrings:Default", "Data Source=x.db;Password=Change-me-1", "ConnectionStrings:Default" },
    };

    [Theory, MemberData(nameof(Faults))]
    public async Task A_setting_that_is_public_or_plain_stops_the_start_before_anything_is_written(string setting, string value, string named)
    {
        using var place = Production();
        if (setting is "http_ports") place.Settings.Remove("urls");
        place.Settings[setting] = value;
        var end = (await place.RunAsync()).ShouldBe(1, named, "正式环境不能", "Production can't");
        end.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2, "a sentence in each language");
        place.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_provider_of_identities_over_plain_HTTP_is_refused()
    {
        using var place = Production();
        foreach (var (key, value) in new[] { ("Authority", "http://127.0.0.1:1"), ("ClientId", "registry"), ("ClientSecret", "not-a-secret") }) place.Settings["SingleSignOn:" + key] = value;
        (await place.RunAsync()).ShouldBe(1, "SingleSignOn:Authority", "正式环境不能", "Production can't");
        place.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_fault_is_named_at_once()
    {
        using var place = Production();
        place.Settings["PersonalData:Key"] = Convert.ToBase64String(new byte[32]);
        place.Settings["urls"] = Everywhere;
        (await place.RunAsync()).ShouldBe(1, "PersonalData:Key", Everywhere, "Security:TlsAtProxy");
    }

    [Fact]
    public async Task The_demo_district_and_its_password_are_refused()
    {
        using var place = Production();
        await using (var trial = new RestoredServer(place))
        {
            await trial.InitializeAsync();
            await using var scope = trial.SystemScope();
            var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
            db.Add(new DistrictSetting(DistrictSettings.DemoDistrict, "true"));
            var account = new Account("dispatcher", "某调度", null);
            account.Assign(RoleNames.Operator, null);
            account.SetPassword(scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.IPasswordHasher<Account>>().HashPassword(account, DemoAccounts.Password));
            db.Add(account);
            await db.SaveChangesAsync();
        }
        (await place.RunAsync()).ShouldBe(1, "演示区县的数据库", "dispatcher", "公开的演示密码", "the public demo password");
    }

    [Theory]
    [InlineData(Here, "false")]
    [InlineData(Everywhere, "true")]
    public async Task With_settings_of_its_own_it_starts(string urls, string tlsAtProxy)
    {
        using var place = Production();
        (place.Settings["urls"], place.Settings["Security:TlsAtProxy"]) = (urls, tlsAtProxy);
        using var server = RegistryProgram.Start(place.Folder, place.Settings);
        var address = await server.ListeningAsync();
        using var client = new HttpClient { BaseAddress = new UriBuilder(address) { Host = "127.0.0.1" }.Uri };
        (await client.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await server.StopAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Without_any_setting_it_is_a_trial_which_the_guard_lets_be()
    {
        using var place = new Place();
        foreach (var (key, value) in new[] { ("demo", "false"), ("urls", Everywhere), ("PersonalData:Key", Convert.ToBase64String(new byte[32])) }) place.Settings[key] = value;
        using var server = RegistryProgram.Start(place.Folder, place.Settings);
        await server.ListeningAsync();
        (await server.StopAsync()).ShouldBe(0);
    }

    private static Place Production()
    {
        var place = new Place();
        foreach (var (key, value) in new[] { ("ASPNETCORE_ENVIRONMENT", "Production"), ("urls", Here), ("Jobs:Enabled", "false"), ("WarmUp", "false") }) place.Settings[key] = value;
        return place;
    }
}
