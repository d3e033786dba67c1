using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace QijiangTeachers.Web.Tests;

public abstract class ApiTests(RegistryServer server)
{
    [Theory]
    [InlineData("/api/app/teachers?filter=a%00b")]
    [InlineData("/teachers?filter=a%00b")]
    public async Task A_NUL_in_an_address_is_refused(string address)
        => (await (await server.As("hr")).GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_NUL_in_a_body_is_refused()
        => (await (await server.As("hr")).PostAsJsonAsync("/api/app/school-clusters", new { name = "a\0b", reason = "测试" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Strangers_get_401_and_the_unpermitted_403_as_problem_details()
    {
        var stranger = await server.Stranger().GetAsync("/api/app/accounts");
        stranger.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await ShouldBeProblem(stranger);
        var teacher = await (await server.As("teacher")).GetAsync("/api/app/accounts");
        teacher.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await ShouldBeProblem(teacher);
    }

    [Fact]
    public async Task An_unknown_address_and_an_unknown_record_are_404()
    {
        var hr = await server.As("operator");
        foreach (var address in new[] { "/api/app/nothing", $"/api/app/accounts/{Guid.NewGuid()}" })
        {
            var answer = await hr.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            await ShouldBeProblem(answer);
        }
    }

    [Fact]
    public async Task Invalid_input_names_the_field()
    {
        var answer = await server.Stranger().PostAsJsonAsync("/api/app/account/login", new { userName = "", password = "x" });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var error = await ShouldBeProblem(answer);
        error.GetProperty("validationErrors")[0].GetProperty("members")[0].GetString().ShouldBe("userName");
    }

    [Theory]
    [InlineData("maxResultCount=1001")]
    [InlineData("maxResultCount=0")]
    [InlineData("skipCount=-1")]
    [InlineData("sorting=passwordHash")]
    public async Task A_list_refuses_what_it_does_not_offer(string query)
    {
        var answer = await (await server.As("operator")).GetAsync("/api/app/accounts?" + query);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ShouldBeProblem(answer)).GetProperty("validationErrors").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("/api/app/teachers?stage={0}&status=", "primary")]
    [InlineData("/api/app/teachers/export?format={0}", "csv")]
    [InlineData("/api/app/schools/export?format={0}", "xlsx")]
    [InlineData("/api/app/indicators/educator/people?part={0}", "denominator")]
    [InlineData("/api/app/indicators/educator/breakdown?by={0}", "subject")]
    [InlineData("/api/app/indicators/export?format={0}", "csv")]
    public async Task A_choice_is_taken_in_any_case(string address, string word)
    {
        var hr = await server.As("hr");
        var answers = new List<byte[]>();
        foreach (var spelling in new[] { word, word.ToUpperInvariant(), char.ToUpperInvariant(word[0]) + word[1..] })
        {
            var answer = await hr.GetAsync(string.Format(CultureInfo.InvariantCulture, address, spelling));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, spelling);
            // A workbook says when it was made.
            if (word != "xlsx") answers.Add(await answer.Content.ReadAsByteArrayAsync());
        }
        answers.Skip(1).ShouldAllBe(a => a.SequenceEqual(answers[0]));
    }

    [Theory]
    [InlineData("/api/app/teachers?stage=middle", "stage", "“stage”没有“middle”这个值。可用：preschool, primary, ")]
    [InlineData("/api/app/teachers?STATUS=7", "status", "“status”没有“7”这个值。可用：")]
    [InlineData("/api/app/teachers/export?format=pdf", "format", "“format”没有“pdf”这个值。可用：xlsx, csv")]
    [InlineData("/api/app/indicators/educator/breakdown?by=age", "by", "“by”没有“age”这个值。可用：school, ")]
    public async Task A_choice_that_is_none_is_refused_with_those_there_are(string address, string field, string message)
    {
        var answer = await (await server.As("hr")).GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var error = (await ShouldBeProblem(answer)).GetProperty("validationErrors")[0];
        error.GetProperty("members")[0].GetString().ShouldBe(field);
        error.GetProperty("message").GetString()!.ShouldStartWith(message);
    }

    [Fact]
    public async Task A_list_gives_ten_unless_told_and_counts_all()
    {
        var page = await (await server.As("operator")).GetFromJsonAsync<JsonElement>("/api/app/accounts?maxResultCount=2&sorting=userName%20desc");
        page.GetProperty("items").GetArrayLength().ShouldBe(2);
        page.GetProperty("totalCount").GetInt32().ShouldBeGreaterThanOrEqualTo(9);
        (await (await server.As("operator")).GetFromJsonAsync<JsonElement>("/api/app/accounts")).GetProperty("items").GetArrayLength().ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task Documents_and_health_answer()
    {
        (await server.Stranger().GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await server.Stranger().GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var document = await server.Stranger().GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        document.GetProperty("paths").EnumerateObject().Select(p => p.Name).ShouldContain("/api/app/accounts");
    }

    private static async Task<JsonElement> ShouldBeProblem(HttpResponseMessage answer)
    {
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer.Headers.GetValues("_AbpErrorFormat").ShouldBe(["true"]);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        body.GetProperty("status").GetInt32().ShouldBe((int)answer.StatusCode);
        body.GetProperty("error").GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        return body.GetProperty("error");
    }
}

public sealed class ApiTestsOnSqlite(RegistryServer server) : ApiTests(server), IClassFixture<RegistryServer>;

public sealed class ApiTestsOnPostgreSql(PostgreSqlRegistryServer server) : ApiTests(server), IClassFixture<PostgreSqlRegistryServer>;
