using System.Net;
using System.Net.Http.Json;
using QijiangTeachers.Database;
using QijiangTeachers.Testing.Databases;
using QijiangTeachers.Web.Tests.Operations;

namespace QijiangTeachers.Web.Tests.Reliability;

/// <summary>
/// The server dies without warning, again and again, while people correct, record, ask, decide, import and merge and while
/// jobs run. Whatever was answered as done is there once, nothing is there by half, and the next start finishes what waited.
/// </summary>
public sealed class KilledServerTests(ITestOutputHelper output)
{
    private static readonly string[] Users = ["hr", "clerk", "hr", "principal", "principal-b"];

    [Theory, EachDatabase]
    public async Task Nothing_is_lost_and_nothing_stays_half_done(DatabaseProvider provider)
    {
        await using var database = await TestDatabases.CreateAsync(provider);
        using var place = new Place(Convert.ToBase64String(new byte[32]));
        var folders = new Dictionary<string, string> { ["Import:Folder"] = place.Settings["Import:Folder"], ["Files:Folder"] = place.Settings["Files:Folder"] };
        Guid otherSchool;
        await using (var filled = new SharedServer(database.Options, folders, isFirst: true))
        {
            await filled.InitializeAsync();
            otherSchool = filled.District.SchoolB;
        }
        foreach (var (key, value) in new[] { ("demo", "false"), ("urls", "http://127.0.0.1:0"), ("Jobs:Enabled", "true"), ("WarmUp", "false"), ("RateLimits:Enabled", "false"), ("DOTNET_ENVIRONMENT", "Trial") }) place.Settings[key] = value;
        (place.Settings["Database:Provider"], place.Settings["ConnectionStrings:Default"], place.Settings["DataProtection:KeyFolder"]) = (provider.ToString(), database.Options.ConnectionString, "");

        var (book, random) = (new DeedBook(), new Random(Amounts.Seed));
        for (var kill = 0; kill < Amounts.Kills; kill++) await WorkUntilKilledAsync(place, book, random, otherSchool);
        output.WriteLine($"Seed {Amounts.Seed}. {book.Summary}");
        book.Done.ShouldBeGreaterThan(Amounts.Kills * 10);

        await using var ahead = new SharedServer(database.Options, folders, ahead: TimeSpan.FromMinutes(30));
        await ahead.InitializeAsync();
        await using var scope = ahead.SystemScope();
        await new Reckoning(scope.ServiceProvider, book).ShouldBalanceAsync();
    }

    private static async Task WorkUntilKilledAsync(Place place, DeedBook book, Random random, Guid otherSchool)
    {
        using var server = RegistryProgram.Start(place.Folder, place.Settings);
        var address = await server.ListeningAsync();
        var desks = new List<Desk>();
        foreach (var user in Users) desks.Add(new(await LogInAsync(address, user), user, new Random(random.Next()), otherSchool, book));
        // In the middle of what they do.
        var (moment, killed) = (book.Answers + random.Next(25, 120), 0);
        await Task.WhenAll(desks.Select(desk => Task.Run(async () =>
        {
            while (await desk.ActAsync())
                if (book.Answers >= moment && Interlocked.Exchange(ref killed, 1) == 0) await server.KillAsync();
        })));
        killed.ShouldBe(1, "it ended by itself");
    }

    private static async Task<HttpClient> LogInAsync(Uri address, string userName)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };
        var answer = await client.PostAsJsonAsync("/api/app/account/login", new { userName, password = TestDistrict.Password });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return client;
    }
}
