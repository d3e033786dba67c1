using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Web.Tests.Access;

namespace QijiangTeachers.Web.Tests.English;

/// <summary>With the language switched to English nothing of the application's own stays Chinese; what was entered does.</summary>
public sealed partial class EnglishTests(AccessServer server) : IClassFixture<AccessServer>
{
    // What speaks of the roster's columns and words, which are Chinese in every language: what to export, and what to write into a field.
    private static readonly string[] OfTheRoster = ["/teachers/export", "/teachers/{id}/change", "/rules/credits/new"];

    [Fact]
    public async Task Pages_hold_no_Chinese_of_our_own()
    {
        var stored = await StoredAsync();
        var (wrong, opened) = (new List<string>(), 0);
        foreach (var door in Door.All(server.Services).Where(d => d.IsPage && AccessTable.Rows.ContainsKey(d.Name) && !OfTheRoster.Contains(d.Template)))
            foreach (var address in AddressesOf(door))
            {
                var answer = await (await ClientOf(door)).GetAsync(address);
                if (answer.StatusCode != HttpStatusCode.OK) continue;
                opened++;
                wrong.AddRange(stored.Foreign(TextsOf(await answer.Content.ReadAsStringAsync())).Select(t => $"{address}: {t}"));
            }
        opened.ShouldBeGreaterThan(60);
        wrong.ShouldBeEmpty("Move these words to Texts/*.json of their module, or take a term by Terms.Shown.");
    }

    [Fact]
    public async Task Answers_of_the_indicators_hold_no_Chinese_of_our_own()
    {
        var stored = await StoredAsync();
        var client = await EnglishAsync("hr");
        var wrong = new List<string>();
        foreach (var code in IndicatorCodes.All)
            foreach (var address in new[] { $"{code}/people?part=all&asOf=2025-12-31", $"{code}/people?part=excluded&asOf=2025-12-31", $"{code}/breakdown?by=stage", $"{code}/breakdown?by=locality", $"{code}/forecast" })
            {
                var answer = await client.GetAsync("/api/app/indicators/" + address);
                answer.IsSuccessStatusCode.ShouldBeTrue(address);
                if (answer.StatusCode == HttpStatusCode.OK)
                    wrong.AddRange(stored.Foreign(StringsOf(await answer.Content.ReadFromJsonAsync<JsonElement>(), "explanation", "reason", "reasonText", "reasonDetail", "items")).Select(t => $"{address}: {t}"));
            }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reason_is_told_in_the_language_of_the_reader()
    {
        const string address = "/api/app/indicators/backbone-district/people?asOf=2025-12-31";
        (await ReasonAsync(await server.ClientOf("hr"), address)).ShouldStartWith("称号 区级骨干教师 认定 2024-06-10 有效期至 2027-06-09；在职 · ");
        (await ReasonAsync(await EnglishAsync("hr"), address)).ShouldStartWith("District backbone teacher, recognised 2024-06-10, valid until 2027-06-09; in service · ");
    }

    [Theory]
    [InlineData("/api/app/indicators/backbone-district/people/export?format=csv&asOf=2025-12-31", "教师编号,姓名,任职学校,任教学段,任教学科,结论,原因", "Teacher no.,Name,School,Stage taught,Subject,Conclusion,Reason")]
    [InlineData("/api/app/hour-balances/export?format=Csv", "教师编号,姓名,学校,任教学段,", "Teacher no.,Name,School,Stage taught,")]
    [InlineData("/api/app/processes/export?format=Csv&reason=test", "时间,事项,操作人,原因,变更数,编号", "Time,Process,By,Reason,Changes,Id")]
    [InlineData("/api/app/indicators/export?format=Csv", "学校,学段,城乡,", "School,Kind of school,Urban or rural,")]
    public async Task The_headings_of_a_report_follow_the_language(string address, string chinese, string english)
    {
        (await (await server.ClientOf("hr")).GetStringAsync(address)).TrimStart('\uFEFF').ShouldStartWith(chinese);
        (await (await EnglishAsync("hr")).GetStringAsync(address)).TrimStart('\uFEFF').ShouldStartWith(english);
    }

    /// <summary>import-format.md knows Chinese columns and words only.</summary>
    [Theory]
    [InlineData("/api/app/title-terms/export?format=Csv", "教师编号,称号,认定日期", "区级骨干教师")]
    [InlineData("/api/app/dual-qualifications/export?format=Csv", "教师编号,等级,认定日期", "初级")]
    [InlineData("/api/app/hour-entries/export?format=Csv", "教师编号,项目名称,层级", "区级")]
    [InlineData("/api/app/rotation-placements/export?format=Csv", "教师编号,学年,原学校编码", "交流")]
    [InlineData("/api/app/schools/export?format=Csv", "学校编码,学校名称,", "小学")]
    [InlineData("/api/app/teachers/export?format=Csv", "教师编号,姓名,", "专任教师")]
    public async Task What_can_be_imported_again_keeps_the_words_of_the_roster(string address, string heading, string word)
    {
        var file = (await (await EnglishAsync("hr")).GetStringAsync(address)).TrimStart('\uFEFF');
        file.ShouldStartWith(heading);
        file.ShouldContain(word);
    }

    [Theory]
    [InlineData("/api/app/teachers?sorting=nonsense", "不能按“nonsense”排序", "The list can’t be sorted by “nonsense”")]
    [InlineData("/api/app/indicators/backbone-share/breakdown?by=nonsense", "“by”没有“nonsense”这个值。可用：school, stage", "“by” can’t be “nonsense”. Available: school, stage")]
    [InlineData("/api/app/teachers?with=nonsense:1", "没有“nonsense”", "There is no “nonsense”")]
    public async Task A_refusal_of_input_follows_the_language(string address, string chinese, string english)
    {
        (await RefusalAsync(await server.ClientOf("hr"), address)).ShouldStartWith(chinese);
        (await RefusalAsync(await EnglishAsync("hr"), address)).ShouldStartWith(english);
    }

    private async Task<StoredWords> StoredAsync()
    {
        await using var scope = server.SystemScope();
        return await StoredWords.ReadAsync(scope.ServiceProvider.GetRequiredService<RegistryDbContext>());
    }

    private async Task<HttpClient> EnglishAsync(string user)
    {
        var client = await server.As(user);
        client.DefaultRequestHeaders.Add("Cookie", "qijiang.language=c%3Den%7Cuic%3Den");
        return client;
    }

    private readonly Dictionary<string, HttpClient> _clients = [];

    private async Task<HttpClient> ClientOf(Door door)
    {
        var row = AccessTable.Rows[door.Name].Split(' ');
        var user = row is ["anyone" or "everyone"] ? "hr" : row.Contains("hr") ? "hr" : row[0];
        if (!_clients.TryGetValue(user, out var client)) _clients[user] = client = await EnglishAsync(user);
        return client;
    }

    private IEnumerable<string> AddressesOf(Door door)
        => door.Template.Contains("{code}", StringComparison.Ordinal) && door.Group == "indicators" ? IndicatorCodes.All.Select(c => door.Template.Replace("{code}", c, StringComparison.Ordinal)) : [server.Own.Fill(door)];

    private static async Task<string> ReasonAsync(HttpClient client, string address)
        => (await client.GetFromJsonAsync<JsonElement>(address)).GetProperty("items")[0].GetProperty("reason").GetString()!;

    private static async Task<string> RefusalAsync(HttpClient client, string address)
    {
        var answer = await client.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetProperty("validationErrors")[0].GetProperty("message").GetString()!;
    }

    /// <summary>The strings below these names, however deep.</summary>
    private static IEnumerable<string> StringsOf(JsonElement element, params string[] names) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(p => p.Value.ValueKind is JsonValueKind.Array || names.Contains(p.Name)).SelectMany(p => StringsOf(p.Value, [.. names, "name"])),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(e => StringsOf(e, names)),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    /// <summary>What a page shows and reads out; the switch names the other language in its own words.</summary>
    private static IEnumerable<string> TextsOf(string html)
    {
        var page = Hidden().Replace(html, "");
        var shown = Text().Matches(page).Select(m => m.Groups[1].Value);
        var spoken = Spoken().Matches(page).Select(m => m.Groups[1].Value);
        return shown.Concat(spoken).Select(t => WebUtility.HtmlDecode(t).Trim()).Where(t => t.Length > 0);
    }

    [GeneratedRegex(@"<script.*?</script>|<style.*?</style>|<text class=""seal-sign"".*?</text>|<form[^>]*class=""language"".*?</form>|<span class=""person-(?:sign|mark)"".*?</span>|<!--.*?-->|<textarea.*?</textarea>", RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex(@">([^<]+)<")]
    private static partial Regex Text();

    [GeneratedRegex(@" (?:aria-label|placeholder|title|alt|data-busy)=""([^""]*)""")]
    private static partial Regex Spoken();
}
