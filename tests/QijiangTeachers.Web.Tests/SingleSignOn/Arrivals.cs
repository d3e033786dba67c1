using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Domain.ExternalLogins;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Web.Tests.SingleSignOn;

/// <summary>A browser on its way to the provider and back, one redirect after the other.</summary>
internal static class Arrivals
{
    private const string Start = "/login/single-sign-on";

    extension(SingleSignOnServer server)
    {
        /// <summary>Somebody with a browser of their own logs in at the provider and comes back.</summary>
        public async Task<Traveller> ArriveAsync(ExternalPerson person, string? returnUrl = null, HttpClient? browser = null)
        {
            server.Identities.Person = person;
            var traveller = new Traveller(browser ?? server.Stranger());
            await traveller.FollowAsync(returnUrl is null ? Start : $"{Start}?returnUrl={Uri.EscapeDataString(returnUrl)}");
            return traveller;
        }

        public async Task<Account> AccountAsync(string userName, string role = "reviewer", Guid? teacherId = null)
        {
            await using var scope = server.SystemScope();
            var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
            var account = TestDistrict.Add(scope.ServiceProvider, db, userName, role, null, teacherId);
            await db.SaveChangesAsync();
            return account;
        }

        public async Task ChangeAsync(Guid accountId, Action<Account> change)
        {
            await using var scope = server.SystemScope();
            var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
            change(await db.Set<Account>().Include(a => a.Roles).SingleAsync(a => a.Id == accountId));
            await db.SaveChangesAsync();
        }

        /// <summary>Which accounts the person of the provider is linked to.</summary>
        public async Task<List<Guid>> LinksOfAsync(ExternalPerson person)
        {
            await using var scope = server.SystemScope();
            return await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Set<ExternalLogin>().Where(l => l.Subject == person.Subject).Select(l => l.AccountId).ToListAsync();
        }

        /// <summary>Events that name the person of the provider, in their order.</summary>
        public async Task<List<string>> EventsOfAsync(ExternalPerson person)
        {
            await using var scope = server.SystemScope();
            return await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Set<ProcessEvent>()
                .Where(e => e.Data.Contains($"\"{person.Subject}\"")).OrderBy(e => e.ProcessId).ThenBy(e => e.Number).Select(e => e.Type).ToListAsync();
        }
    }
}

/// <summary>A browser, and where it stands.</summary>
internal sealed class Traveller(HttpClient client)
{
    public HttpClient Client => client;

    /// <summary>All that was asked for, in order.</summary>
    public List<Uri> Way { get; } = [];

    /// <summary>Path and query of the page at which the redirects ended.</summary>
    public string At => Way[^1].PathAndQuery;

    public string Html { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    public async Task FollowAsync(string address)
    {
        var next = new Uri(client.BaseAddress!, address);
        while (true)
        {
            Way.Add(next);
            var answer = await client.GetAsync(next);
            (Status, Html) = (answer.StatusCode, await answer.Content.ReadAsStringAsync());
            if (answer.StatusCode != HttpStatusCode.Found) return;
            next = new Uri(next, answer.Headers.Location!);
        }
    }

    /// <summary>A form of the page where it stands.</summary>
    public async Task SubmitAsync(string handler, Dictionary<string, string> fields)
    {
        var browser = new Browser(client);
        browser.Show(At, Html);
        var answer = await browser.SubmitAsync(handler, fields);
        (Status, Html) = (answer.StatusCode, browser.Html);
        if (answer.StatusCode == HttpStatusCode.Found) await FollowAsync(new Uri(client.BaseAddress!, answer.Headers.Location!).PathAndQuery);
    }

    public Task LinkAsync(string userName, string password = TestDistrict.Password, string code = "")
        => SubmitAsync("link", new() { ["Input.UserName"] = userName, ["Input.Password"] = password, ["Input.Code"] = code });

    /// <summary>The user name of who is in; null for a stranger.</summary>
    public async Task<string?> WhoAsync()
    {
        var answer = await client.GetAsync("/api/app/account");
        if (answer.StatusCode != HttpStatusCode.OK) return null;
        return System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("userName").GetString();
    }
}
