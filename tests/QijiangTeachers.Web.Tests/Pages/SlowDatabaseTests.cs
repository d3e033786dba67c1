using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Web.Tests.Pages;

/// <summary>
/// A database that answers later, as every server does and SQLite doesn't: the parts of a page must not ask at the same time,
/// for they share one context.
/// </summary>
public sealed class SlowDatabaseTests(SlowDatabaseTests.SlowServer server) : IClassFixture<SlowDatabaseTests.SlowServer>
{
    public sealed class SlowServer : RegistryServer
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.ConfigureDbContext<RegistryDbContext>(b => b.AddInterceptors(new Later())));
        }
    }

    [Theory]
    [InlineData("hr")]
    [InlineData("principal")]
    [InlineData("teacher")]
    public async Task No_page_asks_two_questions_at_once(string userName)
    {
        var client = await server.As(userName);
        var opened = 0;
        foreach (var address in Addresses())
        {
            var answer = await client.GetAsync(address);
            ((int)answer.StatusCode).ShouldBeLessThan(500, $"{address} for {userName}");
            if (answer.StatusCode == HttpStatusCode.OK) opened++;
        }
        opened.ShouldBeGreaterThan(8);
    }

    private List<string> Addresses()
    {
        var (teacher, school) = (server.District.OfA[0].Id, server.District.SchoolA);
        var pages = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null && e.RoutePattern.Parameters.Count == 0).Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'));
        return [.. pages.Distinct().Order(), $"/teachers/{teacher}", $"/teachers/{teacher}?tab=record", $"/teachers/{teacher}?asOf=2026-01-01", $"/schools/{school}", $"/teachers?schoolId={school}&filter=a"];
    }

    private sealed class Later : DbCommandInterceptor
    {
        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return result;
        }
    }
}
