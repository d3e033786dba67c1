using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Security;

namespace QijiangTeachers.Web.Tests.Operations;

/// <summary>Servers of one database share their sessions and forms, without a folder in common.</summary>
public sealed class SharedSessionTests
{
    [Theory, Testing.Databases.EachDatabase]
    public async Task What_one_server_gave_out_another_one_reads_and_so_does_the_next_start(DatabaseProvider provider)
    {
        await using var first = new Shared(provider);
        await first.InitializeAsync();
        await using var second = new Shared(provider, first);
        await second.InitializeAsync();

        var client = await first.As("hr");
        await ReadsAsync(client, second);
        await ReadsAsync(await second.As("hr"), first);
        var system = await (await Api.OtherSystem.LetInAsync(second, "平台", "teachers.read")).EnterAsync();
        await ReadsAsync(system, first);
        await using var third = new Shared(provider, first);
        await third.InitializeAsync();
        await ReadsAsync(client, third);
        await ReadsAsync(system, third);

        await using var scope = first.SystemScope();
        var keys = await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Set<ProtectionKey>().ToListAsync();
        keys.ShouldNotBeEmpty();
        foreach (var xml in keys.Select(k => System.Xml.Linq.XElement.Parse(k.Xml)))
        {
            // Whoever has the database alone makes no session.
            xml.Descendants().Single(e => e.Name.LocalName == "sealed").Value.ShouldNotBeEmpty();
            xml.Descendants().ShouldNotContain(e => e.Name.LocalName == "masterKey");
        }
    }

    private static async Task ReadsAsync(HttpClient client, RegistryServer server)
        => (await client.GetAsync(new Uri(server.ClientOptions.BaseAddress, "/api/app/teachers"))).StatusCode.ShouldBe(HttpStatusCode.OK);

    private sealed class Shared(DatabaseProvider provider, Shared? other = null) : RegistryServer
    {
        protected override DatabaseProvider Provider => provider;

        protected override IReadOnlyDictionary<string, string> Settings
        {
            get
            {
                var settings = new Dictionary<string, string> { ["DataProtection:KeyFolder"] = "" };
                if (other is not null) settings["ConnectionStrings:Default"] = other.Services.GetRequiredService<DatabaseOptions>().ConnectionString;
                return settings;
            }
        }

        protected override Task FillAsync() => other is null ? base.FillAsync() : Task.CompletedTask;
    }
}
