using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using QijiangTeachers.Testing.Web;

namespace QijiangTeachers.Web.Tests.Indicators;

public abstract class IndicatorApiTests(RegistryServer server)
{
    private static readonly string[] Codes =
    [
        "backbone-district", "outstanding", "educator", "backbone-share", "dual-qualified-share", "kindergarten-ratio", "hours-completion", "rotation-ratio", "rotation-backbone-ratio",
    ];

    [Fact]
    public async Task Every_code_is_there_in_the_shape_of_the_contract()
    {
        var body = await (await server.As("hr")).GetFromJsonAsync<JsonElement>("/api/app/indicators?asOf=2025-12-31");
        var items = body.GetProperty("items").EnumerateArray().ToList();
        items.Select(i => i.GetProperty("code").GetString()).ShouldBe(Codes);
        string[] names = ["code", "name", "value", "numerator", "denominator", "target", "unit", "asOf", "inclusive", "recognisedSince2021"];
        foreach (var item in items)
        {
            item.EnumerateObject().Select(p => p.Name).Intersect(names).ShouldBe(names, ignoreOrder: true);
            item.GetProperty("asOf").GetString().ShouldBe("2025-12-31");
        }
        (items[0].GetProperty("target").GetDecimal(), items[0].GetProperty("denominator").ValueKind).ShouldBe((1500, JsonValueKind.Null));
    }

    [Theory]
    [InlineData("/api/app/indicators/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/app/indicators/nothing/people", HttpStatusCode.NotFound)]
    [InlineData("/api/app/indicators?asOf=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("/api/app/indicators?asOf=1800-01-01", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/app/indicators/educator/people?part=middle", HttpStatusCode.BadRequest)]
    [InlineData("/api/app/indicators/educator/people?sorting=idNumber", HttpStatusCode.BadRequest)]
    [InlineData("/api/app/indicators/educator/people?maxResultCount=1001", HttpStatusCode.BadRequest)]
    [InlineData("/api/app/indicators/educator/breakdown?by=age", HttpStatusCode.BadRequest)]
    [InlineData("/api/app/indicators/schools?sorting=secret", HttpStatusCode.BadRequest)]
    public async Task What_makes_no_sense_is_refused(string address, HttpStatusCode expected)
        => (await (await server.As("hr")).GetAsync(address)).StatusCode.ShouldBe(expected);

    [Fact]
    public async Task Without_a_page_the_list_of_people_is_whole()
    {
        var hr = await server.As("hr");
        var all = await hr.GetFromJsonAsync<JsonElement>("/api/app/indicators/backbone-share/people?part=denominator");
        all.GetProperty("totalCount").GetInt32().ShouldBe(6);
        all.GetProperty("items").GetArrayLength().ShouldBe(6);
        foreach (var name in new[] { "teacherNo", "name", "school", "counts", "reason" }) all.GetProperty("items")[0].TryGetProperty(name, out _).ShouldBeTrue(name);
        (await hr.GetFromJsonAsync<JsonElement>("/api/app/indicators/backbone-share/people?part=denominator&maxResultCount=4")).GetProperty("items").GetArrayLength().ShouldBe(4);
    }

    [Fact]
    public async Task A_principal_reads_nothing_of_another_school_by_any_parameter()
    {
        var (principal, b) = (await server.As("principal"), server.District.SchoolB);
        var addresses = Codes.SelectMany(c => new[]
        {
            $"/api/app/indicators/{c}?schoolId={b}", $"/api/app/indicators/{c}/trend?schoolId={b}&yearly=true", $"/api/app/indicators/{c}/breakdown?schoolId={b}",
            $"/api/app/indicators/{c}/breakdown?by=school", $"/api/app/indicators/{c}/people?schoolId={b}&part=all", $"/api/app/indicators/{c}/people?part=denominator",
            $"/api/app/indicators/{c}/people?part=denominator&filter=B0", $"/api/app/indicators/{c}/people/export?format=csv&part=denominator&schoolId={b}",
            $"/api/app/indicators/{c}/people/export?format=csv&part=all",
        }).Concat(
        [
            $"/api/app/indicators?schoolId={b}", $"/api/app/indicators/overview?schoolId={b}", $"/api/app/indicators/schools?filter=石壕", "/api/app/indicators/schools", "/api/app/indicators/export?format=csv",
            $"/api/app/dashboards/school?schoolId={b}", $"/api/app/teachers/{server.District.OfB[0].Id}/indicators", "/api/app/dashboards/district", "/api/app/plans",
        ]);
        foreach (var address in addresses)
        {
            var answer = await principal.GetAsync(address);
            var text = await answer.Content.ReadAsStringAsync();
            ((int)answer.StatusCode).ShouldBeLessThan(500, address + " " + text);
            foreach (var trace in new[] { "欧阳B", "石壕", server.District.OfB[0].Number, "\"denominator\":6" }) text.ShouldNotContain(trace, Case.Sensitive, address);
        }
        (await principal.GetAsync($"/api/app/dashboards/school?schoolId={b}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await principal.GetAsync($"/api/app/teachers/{server.District.OfB[0].Id}/indicators")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await principal.GetFromJsonAsync<JsonElement>("/api/app/dashboards/school")).GetProperty("name").GetString().ShouldBe("清溪河小学");
    }

    [Theory]
    [InlineData("teacher", "/api/app/indicators", HttpStatusCode.Forbidden)]
    [InlineData("auditor", "/api/app/indicators", HttpStatusCode.Forbidden)]
    [InlineData("operator", "/api/app/indicators/educator/people", HttpStatusCode.Forbidden)]
    [InlineData("trainer", "/api/app/plans", HttpStatusCode.OK)]
    [InlineData("trainer", "/api/app/plans/draft", HttpStatusCode.Forbidden)]
    [InlineData("clerk", "/api/app/dashboards/school", HttpStatusCode.OK)]
    [InlineData("clerk", "/api/app/dashboards/district", HttpStatusCode.Forbidden)]
    [InlineData("hr", "/api/app/dashboards/district", HttpStatusCode.OK)]
    [InlineData("hr", "/api/app/dashboards/school", HttpStatusCode.Forbidden)]
    public async Task Each_role_has_its_own(string user, string address, HttpStatusCode expected)
        => (await (await server.As(user)).GetAsync(address)).StatusCode.ShouldBe(expected);

    [Fact]
    public async Task A_teacher_reads_the_own_standing()
    {
        var teacher = await server.As("teacher");
        var own = await teacher.GetFromJsonAsync<JsonElement>($"/api/app/teachers/{server.District.OfA[0].Id}/indicators");
        own.GetArrayLength().ShouldBe(Codes.Length);
        own[0].GetProperty("reason").GetString().ShouldNotBeNullOrEmpty();
        (await teacher.GetAsync($"/api/app/teachers/{server.District.OfA[1].Id}/indicators")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Lists_leave_as_a_file_and_the_history_knows()
    {
        var hr = await server.As("hr");
        var csv = await hr.GetAsync("/api/app/indicators/backbone-share/people/export?format=csv&part=denominator");
        csv.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        (await csv.Content.ReadAsStringAsync()).Split('\n').Count(l => l.Contains("欧阳", StringComparison.Ordinal)).ShouldBe(6);
        var xlsx = await hr.GetAsync("/api/app/indicators/export");
        (await xlsx.Content.ReadAsByteArrayAsync()).Take(2).ShouldBe("PK"u8.ToArray());
        var history = await hr.GetFromJsonAsync<JsonElement>("/api/app/processes?kind=Indicators.ExportPeople");
        history.GetProperty("totalCount").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_plan_is_entered_over_HTTP()
    {
        var hr = await server.As("hr");
        var refused = await hr.PostAsJsonAsync("/api/app/plans", new { name = "十五五", source = "规划", firstYear = 2040, lastYear = 2039, targets = Array.Empty<object>() });
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var created = await hr.PostAsJsonAsync("/api/app/plans", new
        {
            name = "试验规划", source = "规划", firstYear = 2041, lastYear = 2045, targets = new[] { new { code = "educator", target = 40 } },
        });
        created.StatusCode.ShouldBe(HttpStatusCode.Created, await created.Content.ReadAsStringAsync());
        var plan = await hr.GetFromJsonAsync<JsonElement>(created.Headers.Location);
        plan.GetProperty("indicators").EnumerateArray().Single(i => i.GetProperty("code").GetString() == "educator").GetProperty("target").GetDecimal().ShouldBe(40);
        (await (await server.As("principal")).PostAsJsonAsync("/api/app/plans", new { name = "x", source = "x", firstYear = 2051, lastYear = 2055 })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}

public sealed class IndicatorApiTestsOnSqlite(RegistryServer server) : IndicatorApiTests(server), IClassFixture<RegistryServer>;

public sealed class IndicatorApiTestsOnPostgreSql(PostgreSqlRegistryServer server) : IndicatorApiTests(server), IClassFixture<PostgreSqlRegistryServer>;
