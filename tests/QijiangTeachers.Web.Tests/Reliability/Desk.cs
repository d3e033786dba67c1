using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using QijiangTeachers.Web.Tests.Import;

namespace QijiangTeachers.Web.Tests.Reliability;

/// <summary>Somebody who does one thing after another at a desk, by chance; several may sit there as the same person.</summary>
internal sealed class Desk(HttpClient client, string user, Random random, Guid otherSchool, DeedBook book)
{
    /// <summary>Everybody whom the desks work on: T001, T002 …; the last of them are merged and separated.</summary>
    public const int People = 40;

    /// <summary>Of an import.</summary>
    public const int Rows = 15;
    private const int Mergeable = 8;

    private IReadOnlyList<(Guid Id, string Number)> _people = [];

    /// <summary>One deed; false when the server is gone.</summary>
    public async Task<bool> ActAsync(CancellationToken ct = default)
    {
        try
        {
            if (_people.Count == 0) await MeetAsync(ct);
            await (user switch
            {
                "hr" => random.Next(10) switch { < 5 => CorrectAsync(ct), < 7 => DecideAsync(ct), < 9 => MergeAsync(ct), _ => ImportAsync(ct) },
                "clerk" => random.Next(10) < 5 ? CorrectAsync(ct) : RecordAsync(ct),
                "principal" => random.Next(10) < 5 ? AskAsync(ct) : DecideAsync(ct),
                _ => DecideAsync(ct),
            });
            return true;
        }
        // A connection whose server dies while it is made is closed with the bare error of the socket.
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException)
        {
            return false;
        }
    }

    // Two may write at once: the later one learns of it, or both stand.
    private async Task CorrectAsync(CancellationToken ct)
    {
        var teacher = _people[random.Next(_people.Count)].Id;
        var read = await client.GetAsync($"/api/app/teachers/{teacher}", ct);
        if (!await book.NoteAsync("read", read)) return;
        var record = (await read.Content.ReadFromJsonAsync<JsonObject>(ct))!;
        var (body, degree) = (record["profile"]!.DeepClone().AsObject(), Unique("学位"));
        (body["degree"], body["reason"], body["concurrencyStamp"]) = (degree, "核对档案", record["concurrencyStamp"]!.DeepClone());
        var answer = await SendAsync(HttpMethod.Put, $"/api/app/teachers/{teacher}", body, Key(), ct);
        if (await book.NoteAsync("correct", answer)) book.Corrections.Add((teacher, degree));
    }

    // The answer gets lost now and then, and it is sent once more.
    private async Task RecordAsync(CancellationToken ct)
    {
        var activity = Unique("研修");
        object body = new { teacherNo = _people[random.Next(_people.Count)].Number, activity, level = "school", hours = 4, startOn = "2026-05-06", endOn = "2026-05-06", reason = "补录" };
        var key = Key();
        book.Unanswered.Add(activity);
        var answers = new List<HttpResponseMessage>();
        for (var times = random.Next(3) == 0 ? 2 : 1; times > 0; times--) answers.Add(await SendAsync(HttpMethod.Post, "/api/app/hour-entries", body, key, ct));
        foreach (var answer in answers)
            if (await book.NoteAsync("record", answer)) book.Entries.Add(activity);
    }

    private async Task AskAsync(CancellationToken ct)
    {
        object body = new { teacherId = _people[random.Next(_people.Count - Mergeable)].Id, schoolId = otherSchool, from = "2027-03-01", reason = "支援薄弱学校" };
        var answer = await SendAsync(HttpMethod.Post, "/api/app/transfer-requests", body, Key(), ct);
        if (await book.NoteAsync("ask", answer)) book.Requests.Add(await answer.Content.ReadFromJsonAsync<Guid>(ct));
    }

    private async Task DecideAsync(CancellationToken ct)
    {
        var requests = book.Requests.ToArray();
        if (requests.Length == 0)
        {
            await book.NoteAsync("look", await client.GetAsync("/api/app/requests", ct));
            return;
        }
        var id = requests[random.Next(requests.Length)];
        var read = await client.GetAsync($"/api/app/requests/{id}", ct);
        if (!await book.NoteAsync("read request", read)) return;
        var stamp = (await read.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("request").GetProperty("concurrencyStamp").GetString();
        object body = random.Next(5) == 0 ? new { act = "reject", note = "编制已满", concurrencyStamp = stamp } : new { act = "approve", concurrencyStamp = stamp };
        await book.NoteAsync("decide", await SendAsync(HttpMethod.Post, $"/api/app/requests/{id}/decide", body, Key(), ct));
    }

    private async Task MergeAsync(CancellationToken ct)
    {
        if (book.Merges.TryTake(out var done))
        {
            var read = await client.GetAsync($"/api/app/teacher-merges/{done}", ct);
            if (!await book.NoteAsync("read merge", read)) return;
            var stamp = (await read.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("merge").GetProperty("concurrencyStamp").GetString();
            await book.NoteAsync("separate", await SendAsync(HttpMethod.Post, $"/api/app/teacher-merges/{done}/undo", new { reason = "两个人", concurrencyStamp = stamp }, Key(), ct));
            return;
        }
        var (one, other) = (_people[^(1 + random.Next(Mergeable))].Id, _people[^(1 + random.Next(Mergeable))].Id);
        if (one == other || await StampAsync(one, ct) is not { } survivor || await StampAsync(other, ct) is not { } absorbed) return;
        var answer = await SendAsync(HttpMethod.Post, "/api/app/teacher-merges", new { survivorId = one, absorbedId = other, reason = "本人核对", survivorStamp = survivor, absorbedStamp = absorbed }, Key(), ct);
        if (await book.NoteAsync("merge", answer)) book.Merges.Add((await answer.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("id").GetGuid());
    }

    private async Task ImportAsync(CancellationToken ct)
    {
        var activities = Unique("批量");
        var teacher = _people[random.Next(_people.Count - Mergeable)].Number;
        var rows = Enumerable.Range(1, Rows).Select(i => $"{teacher},{activities}-{i},区级,3,2025-05-06,2025-05-06").Prepend("教师编号,项目名称,层级,学时,开始日期,结束日期");
        var file = RosterFile.Csv("学时.csv", string.Join('\n', rows));
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file.Content), "file", file.Name } };
        var uploaded = await client.PostAsync("/api/app/roster-imports", form, ct);
        if (!await book.NoteAsync("upload", uploaded)) return;
        var id = (await uploaded.Content.ReadFromJsonAsync<JsonElement>(ct)).Id;
        if (!await TriedAsync(id, ct)) return;
        book.AllImports.Add(activities);
        if (await book.NoteAsync("confirm", await client.PostAsync($"/api/app/roster-imports/{id}/confirm", null, ct))) book.Imports.Add((id, activities));
    }

    // Whichever server does it.
    private async Task<bool> TriedAsync(Guid id, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var patience = 0; patience < 1200; patience++)
        {
            var state = (await client.GetFromJsonAsync<JsonElement>($"/api/app/roster-imports/{id}", ct)).State;
            if (state is "tried" or "failed") return state == "tried";
            await timer.WaitForNextTickAsync(ct);
        }
        throw new TimeoutException($"Nobody tried the import {id}.");
    }

    private async Task<string?> StampAsync(Guid teacher, CancellationToken ct)
    {
        var read = await client.GetAsync($"/api/app/teachers/{teacher}", ct);
        return await book.NoteAsync("read", read) ? (await read.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("concurrencyStamp").GetString() : null;
    }

    private async Task MeetAsync(CancellationToken ct)
    {
        var list = await client.GetFromJsonAsync<JsonElement>("/api/app/teachers?maxResultCount=100&sorting=number&filter=郑新", ct);
        _people = [.. list.GetProperty("items").EnumerateArray().Select(t => (t.GetProperty("id").GetGuid(), t.GetProperty("number").GetString()!)).OrderBy(t => t.Item2, StringComparer.Ordinal)];
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, object body, string key, CancellationToken ct)
        => client.SendAsync(new(method, address) { Content = JsonContent.Create(body), Headers = { { "Idempotency-Key", key } } }, ct);

    private static string Key() => Guid.NewGuid().ToString("N");

    private string Unique(string word) => $"{word}{random.NextInt64():x}";
}
