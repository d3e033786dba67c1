using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Web.Tests.Reliability;

/// <summary>
/// Two servers on one database; many people decide, import, merge and correct the same records at the same time. The final
/// state is what the history says, one after another: no update is lost, and nobody is shown a deadlock.
/// </summary>
public sealed class TwoServersTests(ITestOutputHelper output)
{
    private static readonly string[] Users = ["hr", "clerk", "principal", "principal-b"];

    [Fact]
    public async Task What_stands_at_the_end_is_what_the_history_says()
    {
        await using var database = await TestDatabases.CreateAsync(Database.DatabaseProvider.PostgreSql);
        using var place = new Operations.Place();
        var settings = new Dictionary<string, string> { ["Jobs:Enabled"] = "true", ["Import:Folder"] = place.Settings["Import:Folder"], ["Files:Folder"] = place.Settings["Files:Folder"] };
        await using var filled = new SharedServer(database.Options, new Dictionary<string, string>(settings) { ["Jobs:Enabled"] = "false" }, isFirst: true);
        await filled.InitializeAsync();
        var book = new DeedBook();
        await using (var first = new SharedServer(database.Options, settings))
        {
            await using var second = new SharedServer(database.Options, settings);
            await first.InitializeAsync();
            await second.InitializeAsync();
            var desks = new List<Desk>();
            for (var i = 0; i < Amounts.Clients; i++)
                desks.Add(new(await (i % 2 == 0 ? first : second).As(Users[i % Users.Length]), Users[i % Users.Length], new Random(Amounts.Seed + i), filled.District.SchoolB, book));
            await Task.WhenAll(desks.Select(d => Task.Run(async () =>
            {
                for (var i = 0; i < Amounts.DeedsPerClient; i++) (await d.ActAsync()).ShouldBeTrue("a server that doesn't answer");
            })));
        }
        output.WriteLine($"Seed {Amounts.Seed}. {book.Summary}");
        book.Done.ShouldBeGreaterThan(Amounts.Clients * Amounts.DeedsPerClient / 3);

        await using var ahead = new SharedServer(database.Options, new Dictionary<string, string>(settings) { ["Jobs:Enabled"] = "false" }, ahead: TimeSpan.FromMinutes(30));
        await ahead.InitializeAsync();
        await using var scope = ahead.SystemScope();
        await new Reckoning(scope.ServiceProvider, book).ShouldBalanceAsync();
    }
}
