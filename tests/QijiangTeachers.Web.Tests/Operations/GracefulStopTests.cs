using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Web.Tests.Import;

namespace QijiangTeachers.Web.Tests.Operations;

/// <summary>A server that is asked to stop in the middle of long work, as a service manager does at an update.</summary>
public sealed class GracefulStopTests
{
    private const int Entries = 60_000;   // so that it is still at work when the order to stop comes

    [Fact]
    public async Task The_work_is_given_back_and_the_next_start_goes_on_with_it()
    {
        using var place = new Place(Convert.ToBase64String(new byte[32]));
        await ConfirmAsync(place);
        foreach (var (key, value) in new[] { ("demo", "false"), ("urls", "http://127.0.0.1:0"), ("Jobs:Enabled", "true"), ("WarmUp", "false") }) place.Settings[key] = value;

        using (var server = RegistryProgram.Start(place.Folder, place.Settings))
        {
            await server.ListeningAsync();
            await UntilAsync(place, "Staff_Teacher", count => count > 50, server);
            (await server.StopAsync()).ShouldBe(0);
        }
        // The sheet under way is rolled back; the order waits as if it had not been tried, not for a lease to run out.
        (await CountAsync(place, "Training_HourEntry")).ShouldBe(0);
        (await CountAsync(place, $"Kernel_JobRun WHERE State = {(int)JobRunState.Queued} AND Attempts = 0 AND Holder IS NULL")).ShouldBe(1);
        (await CountAsync(place, "Kernel_JobLease WHERE Holder IS NOT NULL")).ShouldBe(0);

        using var again = RegistryProgram.Start(place.Folder, place.Settings);
        await again.ListeningAsync();
        await UntilAsync(place, "Training_HourEntry", count => count == Entries, again);
        (await again.StopAsync()).ShouldBe(0);
        (await CountAsync(place, "Staff_Teacher")).ShouldBe(6 + 50);
    }

    // The order stands; nobody works on it yet.
    private static async Task ConfirmAsync(Place place)
    {
        await using var server = new Filled(place);
        await server.InitializeAsync();
        var client = await server.As("hr");
        using var form = new MultipartFormDataContent();
        foreach (var file in new[] { RosterFile.Csv("教师.csv", RosterFile.Teachers("2150000001", 50, first: 100)), RosterFile.Csv("学时.csv", RosterFile.Hours("T100", Entries)) })
            form.Add(new ByteArrayContent(file.Content), "file", file.Name);
        var uploaded = await (await client.PostAsync("/api/app/roster-imports", form)).Content.ReadFromJsonAsync<JsonElement>();
        await server.Services.GetRequiredService<JobRunner>().PickUpAsync();
        (await client.PostAsync($"/api/app/roster-imports/{uploaded.Id}/confirm", null)).EnsureSuccessStatusCode();
    }

    private static async Task UntilAsync(Place place, string table, Func<long, bool> holds, RegistryProgram server)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!holds(await CountAsync(place, table)))
        {
            server.HasExited.ShouldBeFalse();
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }

    private static Task<long> CountAsync(Place place, string rows) => BackedUpServer.CountAsync(place.Database, rows);

    private sealed class Filled(Place place) : RegistryServer
    {
        protected override IReadOnlyDictionary<string, string> Settings => place.Settings;

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            using var connection = new SqliteConnection(place.Settings["ConnectionStrings:Default"]);
            SqliteConnection.ClearPool(connection);
            GC.SuppressFinalize(this);
        }
    }
}
