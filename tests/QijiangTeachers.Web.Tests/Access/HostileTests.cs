using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace QijiangTeachers.Web.Tests.Access;

/// <summary>
/// Every operation of the API with what no form would send: injections, control characters, numbers beyond every range, wrong
/// types. Nothing breaks (500), nothing tells how the inside looks, and strangers get no answer. On PostgreSQL, which takes less than SQLite.
/// </summary>
public sealed class HostileTests(PostgreSqlRegistryServer server) : IClassFixture<PostgreSqlRegistryServer>
{
    private const int Most = 12;   // wrong answers that are worth reading at once

    // Each door meets every third value, beginning with another one than the door before it; all of them with QIJIANG_HOSTILE_ALL=1.
    private static readonly int Step = Environment.GetEnvironmentVariable("QIJIANG_HOSTILE_ALL") == "1" ? 1 : 3;

    private static readonly string[] Words =
    [
        "' OR '1'='1' --", "\"; DROP TABLE x; --", "<script>alert(1)</script>", "../../../../etc/passwd", "..\\..\\web.config", "a\0b", "\u0001\u001f", "\ud800", "%00%0d%0aSet-Cookie: a=b", "{{7*7}}${7*7}",
        "=cmd|' /C calc'!A0", "％_[^]\\", "-1", "0", "99999999999999999999", "1e309", "NaN", "0001-01-01", "9999-12-31", "2026-02-30", "00000000-0000-0000-0000-000000000000", "true", "[]", " ", "",
    ];

    private static readonly string[] Signs = ["   at ", "Exception:", "Microsoft.EntityFrameworkCore", "Npgsql", "SQLite Error", ".cs:line"];

    [Fact]
    public async Task No_question_breaks_it_whoever_asks()
    {
        var wrong = new List<string>();
        var tried = 0;
        foreach (var user in new[] { "hr", "operator", "teacher" })
        {
            var client = await server.As(user);
            foreach (var (place, door) in Api(d => d.Reads && Opens(d, user)).Index())
            {
                var names = Questions(door);
                foreach (var (number, word) in Words.Append(new string('长', 3000)).Index().Where(w => w.Index % Step == place % Step))
                {
                    // All at once would stop at the first that isn't understood: one of them, another each time.
                    var name = names[number % names.Count];
                    await KnockAsync(wrong, client, user, new(HttpMethod.Get, $"{Address(door, word)}?{name}={Uri.EscapeDataString(word)}"));
                    tried++;
                }
                foreach (var name in names.Where(n => n is "filter" or "sorting" or "skipCount" or "maxResultCount" or "asOf"))
                    foreach (var (_, word) in Words.Where(w => w.Length > 0).Index().Where(w => w.Index % Step == place % Step))
                        await KnockAsync(wrong, client, user, new(HttpMethod.Get, $"{Address(door, null)}?{name}={Uri.EscapeDataString(word)}"));
                if (wrong.Count >= Most) break;
            }
        }
        tried.ShouldBeGreaterThan(1000 / Step);
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_body_breaks_it_and_strangers_get_no_answer()
    {
        var wrong = new List<string>();
        var tried = 0;
        foreach (var user in new[] { "hr", "operator", "teacher", null })
        {
            var client = user is null ? server.Stranger() : await server.As(user);
            foreach (var (place, door) in Api(d => !d.Reads && !d.TakesFile && Opens(d, user ?? "hr") && !d.Template.Contains("/account/", StringComparison.Ordinal)).Index())
                foreach (var (_, body) in Bodies(SampleBody.For(door, Guid.Empty)).Index().Where(b => b.Index % Step == place % Step))
                {
                    var answer = await KnockAsync(wrong, client, user, new(new(door.Verb), Address(door, null)) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
                    if (user is null && answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)) wrong.Add($"{door.Name} answers a stranger with {(int)answer.StatusCode}.");
                    tried++;
                    if (wrong.Count >= Most) break;
                }
        }
        tried.ShouldBeGreaterThan(500 / Step);
        wrong.ShouldBeEmpty();
    }

    private IEnumerable<Door> Api(Func<Door, bool> which)
        => Door.All(server.Services).Where(d => d.Template.StartsWith("/api/app/", StringComparison.Ordinal) && AccessTable.Rows.ContainsKey(d.Name) && which(d));

    private static bool Opens(Door door, string user) => AccessTable.Allows(AccessTable.Rows[door.Name], user) && AccessTable.Rows[door.Name] != "everyone";

    private static async Task<HttpResponseMessage> KnockAsync(List<string> wrong, HttpClient client, string? user, HttpRequestMessage request)
    {
        var asked = $"{request.Method} {request.RequestUri} as {user ?? "a stranger"}";
        if (request.Content is not null) asked += " " + await request.Content.ReadAsStringAsync();
        var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if ((int)answer.StatusCode >= 500 || Signs.FirstOrDefault(s => text.Contains(s, StringComparison.Ordinal)) is not null) wrong.Add($"{asked}: {(int)answer.StatusCode} {Short(text)}");
        return answer;
    }

    /// <summary>The names that the handler takes from the question; at least one that it doesn't know.</summary>
    private static List<string> Questions(Door door)
    {
        var taken = (door.Handler?.GetParameters() ?? []).SelectMany(p => p.IsDefined(typeof(AsParametersAttribute), inherit: false)
            ? p.ParameterType.GetProperties().Where(q => q.CanWrite).Select(q => q.Name)
            : p.ParameterType.IsValueType || p.ParameterType == typeof(string) ? [p.Name!] : []);
        return [.. taken.Select(n => char.ToLowerInvariant(n[0]) + n[1..]).Where(n => !door.Template.Contains($"{{{n}}}", StringComparison.Ordinal) && n != "ct").Append("unknown")];
    }

    private static string Address(Door door, string? word)
        => System.Text.RegularExpressions.Regex.Replace(door.Template, @"\{(\w+)\}", m => m.Groups[1].Value is "code" or "key" or "path" && !string.IsNullOrWhiteSpace(word) ? Uri.EscapeDataString(word)
            : m.Groups[1].Value == "year" ? "2025" : Guid.CreateVersion7().ToString());

    /// <summary>The body with one leaf at a time made hostile, and some that are no body at all.</summary>
    private static IEnumerable<string> Bodies(JsonNode? sample)
    {
        foreach (var text in new[] { "", "null", "[]", "{", "{\"a\":1,\"a\":2}", "\"text\"", "1e309", new string('[', 200), "{\"$type\":\"System.Diagnostics.Process\"}" }) yield return text;
        if (sample is not JsonObject body) yield break;
        foreach (var name in body.Select(p => p.Key).ToList())
            foreach (var value in Values())
            {
                var copy = body.DeepClone().AsObject();
                copy[name] = value;
                yield return copy.ToJsonString();
            }
    }

    private static IEnumerable<JsonNode?> Values() =>
    [
        null, JsonValue.Create(""), JsonValue.Create("a\0b"), JsonValue.Create("' OR 1=1 --<script>"), JsonValue.Create(new string('长', 5000)), JsonValue.Create(-1), JsonValue.Create(long.MaxValue), JsonValue.Create(1e300), JsonValue.Create(true),
        JsonValue.Create("9999-12-31"), JsonValue.Create("0001-01-01"), new JsonArray(), new JsonArray([null]), new JsonObject(),
    ];

    private static string Short(string text) => text.Length > 200 ? text[..200] : text;
}
