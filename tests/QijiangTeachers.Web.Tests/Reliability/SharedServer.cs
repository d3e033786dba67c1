using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Web.Tests.Import;

namespace QijiangTeachers.Web.Tests.Reliability;

/// <summary>A server on a database that others use as well; the first one fills it.</summary>
internal sealed class SharedServer(DatabaseOptions database, IReadOnlyDictionary<string, string> settings, bool isFirst = false, TimeSpan ahead = default) : RegistryServer
{
    protected override DatabaseProvider Provider => database.Provider;

    protected override IReadOnlyDictionary<string, string> Settings
        => settings.Append(new("ConnectionStrings:Default", database.ConnectionString)).Append(new("DataProtection:KeyFolder", "")).ToDictionary();

    // Schools, accounts, and people enough for everybody to meet the same ones.
    protected override async Task FillAsync()
    {
        if (!isFirst) return;
        await base.FillAsync();
        var hr = await As("hr");
        using var form = new MultipartFormDataContent { { new ByteArrayContent(RosterFile.Csv("教师.csv", RosterFile.Teachers("2150000001", Desk.People)).Content), "file", "教师.csv" } };
        var uploaded = await (await hr.PostAsync("/api/app/roster-imports", form)).Content.ReadFromJsonAsync<JsonElement>();
        var jobs = Services.GetRequiredService<JobRunner>();
        await jobs.PickUpAsync();
        (await hr.PostAsync($"/api/app/roster-imports/{uploaded.Id}/confirm", null)).EnsureSuccessStatusCode();
        await jobs.PickUpAsync();
        (await hr.GetFromJsonAsync<JsonElement>($"/api/app/roster-imports/{uploaded.Id}")).State.ShouldBe("done");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        if (ahead > TimeSpan.Zero) builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(new Ahead(ahead)));
    }

    private sealed class Ahead(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
