using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using QijiangTeachers.Benchmarks.District;

namespace QijiangTeachers.Benchmarks.Users;

/// <summary>
/// A thousand people log in to the server of the demo district and open the first pages of their role: memory of the server's
/// process, and how long they wait. The clients share the machine with it.
/// </summary>
internal static class UserBenchmark
{
    private const int Users = 1000, AtOnce = 8;

    public static async Task RunAsync(BenchmarkContext context)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetFullPath(context.Folder), "users")).FullName;
        var database = Path.Combine(folder, "registry.db");
        await PrepareAsync(folder, database);

        var started = Stopwatch.GetTimestamp();
        await using var server = await ServerProcess.StartAsync(folder, database);
        await Console.Error.WriteLineAsync($"Server {server.Id} listens after {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s.");
        await server.RestAsync();
        context.Report.Head($"{Users:N0} signed-in users, {AtOnce} requests at once (demo district)", "moment", "requests", "requests/s", "p50", "p95", "slowest", "processor of the server for one", "its own memory", "working set");
        context.Report.Row("at rest after the start", "", "", "", "", "", "", $"{server.Own:0} MB", $"{server.WorkingSet:0} MB");
        var clients = Enumerable.Range(0, Users).Select(_ => new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer(), MaxConnectionsPerServer = 1 }) { BaseAddress = server.Address }).ToList();
        await RowAsync("everybody logs in", context, server, clients.Select((c, i) => (Func<Task>)(() => LogInAsync(c, i))));
        foreach (var round in new[] { "their first pages", "the same again" })
            await RowAsync(round, context, server, Visits(clients));
        await server.RestAsync();
        context.Report.Row("at rest with all signed in", "", "", "", "", "", "", $"{server.Own:0} MB", $"{server.WorkingSet:0} MB");
        foreach (var client in clients) client.Dispose();
    }

    /// <summary>Once: the demo district with its stored days, and the accounts.</summary>
    private static async Task PrepareAsync(string folder, string database)
    {
        if (!File.Exists(database))
        {
            await using var first = await ServerProcess.StartAsync(folder, database);
            await first.RestAsync();
        }
        await using var district = BenchmarkDistrict.Existing(database);
        await UserMaker.MakeAsync(district, Users);
    }

    private static async Task RowAsync(string name, BenchmarkContext context, ServerProcess server, IEnumerable<Func<Task>> requests)
    {
        var times = new ConcurrentBag<double>();
        var (started, before) = (Stopwatch.GetTimestamp(), server.Processor);
        await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (request, _) =>
        {
            var asked = Stopwatch.GetTimestamp();
            await request();
            times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        });
        var (seconds, processor) = (Stopwatch.GetElapsedTime(started).TotalSeconds, (server.Processor - before).TotalMilliseconds);
        var sorted = times.Order().ToList();
        context.Report.Row(name, $"{sorted.Count:N0}", $"{sorted.Count / seconds:0}", Report.Ms(sorted[sorted.Count / 2]), Report.Ms(sorted[sorted.Count * 95 / 100]), Report.Ms(sorted[^1]), Report.Ms(processor / sorted.Count), $"{server.Own:0} MB", $"{server.WorkingSet:0} MB");
    }

    /// <summary>In the order in which people come, not one after the other.</summary>
    private static IEnumerable<Func<Task>> Visits(List<HttpClient> clients)
    {
        for (var page = 0; page < 4; page++)
            for (var i = 0; i < clients.Count; i++)
            {
                var (client, address) = (clients[i], UserMaker.PagesOf(UserMaker.RoleOf(i))[page]);
                yield return () => OpenAsync(client, address);
            }
    }

    private static async Task LogInAsync(HttpClient client, int number)
    {
        using var answer = await client.PostAsJsonAsync("/api/app/account/login", new { userName = UserMaker.NameOf(number), password = UserMaker.Password });
        answer.EnsureSuccessStatusCode();
    }

    private static async Task OpenAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{address}: {(int)answer.StatusCode}");
        await answer.Content.ReadAsByteArrayAsync();
    }
}
