using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Web.Tests.Access;

/// <summary>Who may use which door, tried with every role at every door.</summary>
public sealed class AccessTests(AccessServer server) : IClassFixture<AccessServer>
{
    private static readonly string[] SchoolUsers = ["teacher", "clerk", "principal", AccessTable.Client];

    [Fact]
    public void Every_endpoint_and_page_has_a_row_in_the_table()
    {
        var doors = Door.All(server.Services).Select(d => d.Name).ToHashSet();
        doors.Where(d => !AccessTable.Rows.ContainsKey(d)).ShouldBeEmpty("Add a row for each to tests/QijiangTeachers.Web.Tests/Access/access.txt: who may use it?");
        AccessTable.Rows.Keys.Where(r => !doors.Contains(r)).ShouldBeEmpty("These doors don't exist any more: remove their rows from access.txt.");
    }

    [Fact]
    public async Task Each_role_passes_exactly_the_doors_of_the_table()
    {
        var wrong = new List<string>();
        foreach (var door in Door.All(server.Services).Where(d => AccessTable.Rows.ContainsKey(d.Name)))
        {
            var passed = new List<string>();
            foreach (var user in AccessTable.Users.Prepend(null))
            {
                var answer = await KnockAsync(door, user, door.Reads ? server.Own.Fill(door) : SampleIds.FillUnknown(door));
                if ((int)answer.StatusCode >= 500) wrong.Add($"{door.Name} as {user ?? "a stranger"}: {(int)answer.StatusCode} {await TextOf(answer)}");
                if (user is null && !AccessTable.Allows(AccessTable.Rows[door.Name], null) && !Refused(answer)) wrong.Add($"{door.Name}: open to strangers ({(int)answer.StatusCode}).");
                // For a teacher others' records aren't there at all.
                if (user == "teacher" && door is { Reads: true, HasId: true } && answer.StatusCode == HttpStatusCode.NotFound) continue;
                if (!Refused(answer)) passed.Add(user ?? "stranger");
            }
            var expected = AccessTable.Users.Prepend(null).Where(u => AccessTable.Allows(AccessTable.Rows[door.Name], u)).Select(u => u ?? "stranger").ToList();
            if (!passed.SequenceEqual(expected)) wrong.Add($"{door.Name}: passed [{string.Join(' ', passed)}], the table says [{string.Join(' ', expected)}].");
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_of_a_school_reads_a_record_of_another()
    {
        var wrong = new List<string>();
        var tried = 0;
        foreach (var (door, user) in Pairs(d => d.Reads && d.HasId && IsScoped(d)))
        {
            var answer = await KnockAsync(door, user, server.Foreign.Fill(door));
            tried++;
            if (answer.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden)) wrong.Add($"{door.Name} as {user} with a foreign id: {(int)answer.StatusCode} instead of 404.");
            wrong.AddRange(await LeaksAsync(door, user, answer));
        }
        tried.ShouldBeGreaterThan(5);
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_of_a_school_writes_a_record_of_another()
    {
        var wrong = new List<string>();
        var notFound = 0;
        foreach (var (door, user) in Pairs(d => !d.Reads && d.HasId && IsScoped(d)))
        {
            // The first log-in is a process too, and not the door's.
            await server.ClientOf(user);
            var before = await ProcessesAsync();
            var answer = await KnockAsync(door, user, server.Foreign.Fill(door), withBody: true);
            if ((int)answer.StatusCode is < 400 or >= 500) wrong.Add($"{door.Name} as {user} with a foreign id: {(int)answer.StatusCode} {await TextOf(answer)}");
            if (await ProcessesAsync() != before) wrong.Add($"{door.Name} as {user} with a foreign id wrote something.");
            if (answer.StatusCode == HttpStatusCode.NotFound) notFound++;
        }
        notFound.ShouldBeGreaterThan(5, "Few calls got as far as the record: do the sample bodies still pass validation?");
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_list_filter_sorting_or_export_shows_another_school()
    {
        var wrong = new List<string>();
        string[] questions = ["", "?maxResultCount=1000", $"?schoolId={server.District.SchoolB}", "?filter=欧阳B", $"?teacherId={server.District.OfB[0].Id}", "?format=csv", "?sorting=name desc&maxResultCount=1000"];
        foreach (var (door, user) in Pairs(d => d.Reads && !d.HasId))
            foreach (var question in questions)
            {
                var answer = await KnockAsync(door, user, door.Template + question);
                if ((int)answer.StatusCode >= 500) wrong.Add($"{door.Name}{question} as {user}: {(int)answer.StatusCode}");
                wrong.AddRange(await LeaksAsync(door, user, answer));
            }
        wrong.Distinct().ShouldBeEmpty();
    }

    private IEnumerable<(Door Door, string User)> Pairs(Func<Door, bool> which)
        => from door in Door.All(server.Services)
           where which(door) && AccessTable.Rows.ContainsKey(door.Name)
           from user in SchoolUsers
           where AccessTable.Allows(AccessTable.Rows[door.Name], user)
           select (door, user);

    // What belongs to no school: the district's own tables.
    private static bool IsScoped(Door door) => !SampleIds.OfTheDistrict.Contains(door.Group);

    private async Task<HttpResponseMessage> KnockAsync(Door door, string? user, string path, bool withBody = false)
    {
        var client = SessionEnding.Contains(door.Template) && user is not null and not AccessTable.Client ? await server.As(user) : await server.ClientOf(user);
        var request = new HttpRequestMessage(new(door.Verb), path);
        // An array is no command: whoever passes the door hears 400 and changes nothing.
        if (door.TakesFile) request.Content = new MultipartFormDataContent { { new StringContent("[]"), "nothing" } };
        else if (!door.Reads) request.Content = new StringContent(withBody ? SampleBody.For(door, server.District.SchoolA)?.ToJsonString() ?? "{}" : "[]", Encoding.UTF8, "application/json");
        return await client.SendAsync(request);
    }

    private static readonly string[] SessionEnding = ["/api/app/account/logout", "/account/logout"];

    /// <summary>401, 403, or a page's way to the log-in.</summary>
    private static bool Refused(HttpResponseMessage answer)
        => answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
           || (answer.StatusCode == HttpStatusCode.Found && answer.Headers.Location!.ToString().Contains("/login?", StringComparison.Ordinal));

    private async Task<IEnumerable<string>> LeaksAsync(Door door, string user, HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        var secrets = server.District.OfB.SelectMany(t => new[] { t.Name, t.Number, t.Id.ToString() }).Concat(server.Foreign.Secret.Select(i => i.ToString()));
        // What the person typed into the address may come back in a form or a problem's instance.
        var asked = answer.RequestMessage!.RequestUri!.PathAndQuery;
        return secrets.Where(s => Shows(text, s) && !WebUtility.UrlDecode(asked).Contains(s, StringComparison.Ordinal))
            .Select(s => $"{door.Name} as {user} shows {s} of another school ({answer.RequestMessage.RequestUri.PathAndQuery}).");
    }

    // As a word of its own: a number of four characters may stand by chance in the random text of a form's token.
    private static bool Shows(string text, string secret) => Regex.IsMatch(text, $"(?<![0-9A-Za-z_-]){Regex.Escape(secret)}(?![0-9A-Za-z_-])");

    private async Task<int> ProcessesAsync()
    {
        await using var scope = server.SystemScope();
        return await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Set<Process>().CountAsync();
    }

    private static async Task<string> TextOf(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return text.Length > 300 ? text[..300] : text;
    }
}
