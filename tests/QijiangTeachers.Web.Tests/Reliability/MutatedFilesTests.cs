using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Training.Persistence;
using QijiangTeachers.Web.Tests.Import;
using SkiaSharp;

namespace QijiangTeachers.Web.Tests.Reliability;

/// <summary>Damaged and hostile files: each is answered in words, none breaks the server, and nothing of them is written.</summary>
public sealed class MutatedFilesTests(ImportServer server, ITestOutputHelper output) : IClassFixture<ImportServer>
{
    private const string Schools = "学校编码,学校名称,学段\n2150001001,古南小学,小学\n2150001002,通惠小学,小学\n";
    private static readonly string[] Ends = ["tried", "failed"];

    [Fact]
    public async Task No_roster_breaks_it_and_none_is_written_before_it_is_confirmed()
    {
        var (hr, random, wrong) = (await Importing.As(server, "hr"), new Random(Amounts.Seed), new List<string>());
        var whole = new[]
        {
            await RosterFile.WorkbookAsync("名册.xlsx", ("学校", Schools), ("教师", RosterFile.Teachers("2150001001", 12)), ("学时", RosterFile.Hours("T001", 12))),
            RosterFile.Csv("学校.csv", Schools), RosterFile.Csv("教师.csv", RosterFile.Teachers("2150001001", 12)), RosterFile.Csv("学时.csv", RosterFile.Hours("T001", 12)),
        };
        var (before, answers) = (await FactsAsync(), new Dictionary<string, int>());
        for (var i = 0; i < Amounts.MutatedRosters; i++)
        {
            var file = whole[random.Next(3) == 0 ? random.Next(1, whole.Length) : 0];
            var mutated = new RosterFile(random.Next(20) == 0 ? "名册.csv" : file.Name, Mutation.Of(file.Content, random));
            var state = await JudgeAsync(hr, mutated, i, wrong);
            answers[state] = answers.GetValueOrDefault(state) + 1;
        }
        output.WriteLine($"Seed {Amounts.Seed}: {string.Join(", ", answers.Select(a => $"{a.Value} {a.Key}"))}");
        wrong.ShouldBeEmpty($"seed {Amounts.Seed}");
        (await FactsAsync()).ShouldBe(before);
        answers.Keys.ShouldBeSubsetOf([.. Ends, "BadRequest"]);
        answers.ShouldContainKey("BadRequest");
        answers.ShouldContainKey("tried");
    }

    [Fact]
    public async Task No_evidence_breaks_it_and_what_is_refused_leaves_nothing()
    {
        var (client, random, wrong) = (await server.As("clerk"), new Random(Amounts.Seed), new List<string>());
        using var bitmap = new SKBitmap(60, 40);
        byte[][] whole = [bitmap.Encode(SKEncodedImageFormat.Png, 90).ToArray(), bitmap.Encode(SKEncodedImageFormat.Jpeg, 90).ToArray(), "%PDF-1.7\n任职文件\n%%EOF"u8.ToArray(), (await RosterFile.WorkbookAsync("a", ("学校", Schools))).Content];
        string[] names = ["证书.png", "证书.jpg", "文件.pdf", "名单.xlsx"];
        var (taken, refused) = (0, 0);
        for (var i = 0; i < Amounts.MutatedEvidence; i++)
        {
            var kind = random.Next(whole.Length);
            using var form = new MultipartFormDataContent { { new ByteArrayContent(Mutation.Of(whole[kind], random)), "files", random.Next(10) == 0 ? names[random.Next(names.Length)] : names[kind] } };
            var answer = await client.PostAsync("/api/app/evidence-files", form);
            if (answer.IsSuccessStatusCode) taken++;
            else if (answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity) refused++;
            else wrong.Add($"file {i}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }
        output.WriteLine($"Seed {Amounts.Seed}: {taken} taken, {refused} refused");
        wrong.ShouldBeEmpty($"seed {Amounts.Seed}");
        refused.ShouldBeGreaterThan(Amounts.MutatedEvidence / 10);
        // The same content is kept once; more than was taken can't be there.
        (await client.GetFromJsonAsync<JsonElement>("/api/app/evidence-files")).GetProperty("totalCount").GetInt32().ShouldBeInRange(1, taken);
    }

    private static async Task<string> JudgeAsync(Importing hr, RosterFile file, int number, List<string> wrong)
    {
        var answer = await hr.PostAsync(file);
        if (answer.StatusCode == HttpStatusCode.BadRequest) return nameof(HttpStatusCode.BadRequest);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            wrong.Add($"file {number}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            return answer.StatusCode.ToString();
        }
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).Id;
        await hr.RunAsync();
        var tried = await hr.GetAsync(id);
        if (tried.State != "tried") wrong.Add($"file {number} ({file.Name}, {file.Content.Length} bytes): {tried}");
        (await hr.Client.DeleteAsync($"/api/app/roster-imports/{id}")).EnsureSuccessStatusCode();
        return tried.State;
    }

    private async Task<(int, int, int, int)> FactsAsync()
    {
        await using var scope = server.SystemScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        return (await db.Schools.CountAsync(), await db.Teachers.CountAsync(), await db.HourEntries.CountAsync(), await db.Set<ProcessEvent>().CountAsync(e => e.Type.StartsWith("Staff.")));
    }
}
