using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Web.Tests.Import;

/// <summary>Somebody who imports over HTTP; jobs run when they are told to.</summary>
internal sealed class Importing(ImportServer server, HttpClient client)
{
    private const string Address = "/api/app/roster-imports";

    public HttpClient Client => client;

    public static async Task<Importing> As(ImportServer server, string user) => new(server, await server.As(user));

    /// <summary>One field, repeated for each file.</summary>
    public async Task<HttpResponseMessage> PostAsync(params RosterFile[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var file in files)
        {
            var content = new ByteArrayContent(file.Content);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(content, "file", file.Name);
        }
        return await client.PostAsync(Address, form);
    }

    public async Task<JsonElement> UploadAsync(params (string Name, Stream Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, content) in files) form.Add(new StreamContent(content), "file", name);
        var answer = await client.PostAsync(Address, form);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Uploads and tries.</summary>
    public async Task<JsonElement> TryAsync(params RosterFile[] files)
    {
        var answer = await PostAsync(files);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        await RunAsync();
        return await GetAsync(id);
    }

    public async Task<JsonElement> ConfirmAsync(JsonElement import)
    {
        await ActAsync(import, "confirm");
        await RunAsync();
        return await GetAsync(import.Id);
    }

    public async Task<JsonElement> ImportAsync(params RosterFile[] files)
    {
        var tried = await TryAsync(files);
        tried.Sheets.ShouldNotBeEmpty($"{files[0].Name}: {string.Join(" | ", await ErrorsAsync(tried))}");
        return await ConfirmAsync(tried);
    }

    public async Task<JsonElement> ActAsync(JsonElement import, string act)
    {
        var answer = await client.PostAsync($"{Address}/{import.Id}/{act}", null);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public Task RunAsync() => server.Services.GetRequiredService<JobRunner>().PickUpAsync();

    public Task<JsonElement> GetAsync(Guid id) => client.GetFromJsonAsync<JsonElement>($"{Address}/{id}");

    public Task<JsonElement> ListAsync() => client.GetFromJsonAsync<JsonElement>(Address);

    /// <summary>Errors as "sheet row column: message → remedy".</summary>
    public async Task<IReadOnlyList<string>> ErrorsAsync(JsonElement import) => ImportAnswer.Issues((await IssuesAsync(import, "error")).GetProperty("items"));

    public Task<JsonElement> IssuesAsync(JsonElement import, string severity)
        => client.GetFromJsonAsync<JsonElement>($"{Address}/{import.Id}/issues?severity={severity}&maxResultCount=1000");

    public Task<HttpResponseMessage> WrongRowsAsync(JsonElement import) => client.GetAsync($"{Address}/{import.Id}/wrong-rows");
}

internal static class ImportAnswer
{
    extension(JsonElement import)
    {
        public Guid Id => import.GetProperty("id").GetGuid();
        public string State => import.GetProperty("state").GetString()!;

        /// <summary>Counts as "sheet read created updated unchanged inError".</summary>
        public IReadOnlyList<string> Sheets => [.. import.GetProperty("sheets").EnumerateArray().Select(s => $"{s.Text("sheet")} {s.Text("read")} {s.Text("created")} {s.Text("updated")} {s.Text("unchanged")} {s.Text("inError")}")];

        public string Text(string name) => import.GetProperty(name).ToString();
    }

    /// <summary>Issues as "sheet row column: message → remedy".</summary>
    public static IReadOnlyList<string> Issues(JsonElement list)
        => [.. list.EnumerateArray().Select(i => $"{i.Text("sheet")} {i.Text("row")} {i.Text("column")}: {i.Text("message")} → {i.Text("remedy")}")];
}
