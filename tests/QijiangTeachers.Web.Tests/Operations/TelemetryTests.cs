using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace QijiangTeachers.Web.Tests.Operations;

/// <summary>Traces and metrics reach a collector where one is configured, without what people looked for.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task A_request_is_traced_and_counted_without_the_name_in_its_query()
    {
        var received = new ConcurrentQueue<(string Path, string Body)>();
        await using var collector = await CollectAsync(received);
        var address = collector.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        using var place = await new Place(Convert.ToBase64String(new byte[32])).WithDatabaseAsync();
        foreach (var (key, value) in new[] { ("OTEL_EXPORTER_OTLP_ENDPOINT", address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("demo", "false"), ("urls", "http://127.0.0.1:0"), ("WarmUp", "false") }) place.Settings[key] = value;
        using (var server = RegistryProgram.Start(place.Folder, place.Settings))
        {
            using var client = new HttpClient { BaseAddress = await server.ListeningAsync() };
            await client.GetAsync($"/api/app/teachers?filter={Uri.EscapeDataString("欧阳")}");
            (await server.StopAsync()).ShouldBe(0);
        }
        // All that was gathered is sent at the latest when the server ends.
        var traces = string.Concat(received.Where(r => r.Path == "/v1/traces").Select(r => r.Body));
        received.Select(r => r.Path).ShouldContain("/v1/traces");
        traces.ShouldContain("qijiang-teachers");
        traces.ShouldContain("/api/app/teachers");
        foreach (var name in new[] { "欧阳", Uri.EscapeDataString("欧阳") }) traces.ShouldNotContain(name);
        string.Concat(received.Where(r => r.Path == "/v1/metrics").Select(r => r.Body)).ShouldContain("http.server.request.duration");
    }

    private static async Task<WebApplication> CollectAsync(ConcurrentQueue<(string Path, string Body)> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = builder.Build();
        collector.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.Enqueue((context.Request.Path, Encoding.UTF8.GetString(body.ToArray())));
        });
        await collector.StartAsync();
        return collector;
    }
}
