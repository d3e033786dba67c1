using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace QijiangTeachers.Web.Tests.Api;

/// <summary>The dated version: in every answer, in the changelog, in the document.</summary>
public sealed class ApiVersionTests(RegistryServer server) : IClassFixture<RegistryServer>
{
    private const string Header = "Api-Version", Latest = "2026-11-25";

    [Theory]
    [InlineData("/api/app/teachers", HttpStatusCode.Unauthorized)]
    [InlineData("/api/app/nothing-here", HttpStatusCode.NotFound)]
    public async Task Every_answer_names_it_also_an_error(string address, HttpStatusCode status)
    {
        var answer = await server.Stranger().GetAsync(address);
        answer.StatusCode.ShouldBe(status);
        answer.Headers.GetValues(Header).ShouldBe([Latest]);
    }

    [Fact]
    public async Task One_that_is_served_may_be_asked_for_and_another_is_refused_with_those_there_are()
    {
        var hr = await server.As("hr");
        hr.DefaultRequestHeaders.Add(Header, Latest);
        var good = await hr.GetAsync("/api/app/teachers");
        good.StatusCode.ShouldBe(HttpStatusCode.OK);
        good.Headers.GetValues(Header).ShouldBe([Latest]);
        hr.DefaultRequestHeaders.Remove(Header);
        hr.DefaultRequestHeaders.Add(Header, "2020-01-01");
        var refused = await hr.GetAsync("/api/app/teachers");
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var fault = (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetProperty("validationErrors")[0];
        fault.GetProperty("members")[0].GetString().ShouldBe(Header);
        fault.GetProperty("message").GetString().ShouldBe($"没有接口版本“2020-01-01”。请改用 {Latest}，或去掉 Api-Version 头。");
        (await hr.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK, "pages have no version");
    }

    [Fact]
    public async Task The_document_tells_how_to_come_in_which_version_and_what_an_error_looks_like()
    {
        var document = await server.Stranger().GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        document.GetProperty("info").GetProperty("version").GetString().ShouldBe(Latest);
        document.GetProperty("info").GetProperty("description").GetString().ShouldBe(Changelog());
        document.GetProperty("components").GetProperty("securitySchemes").GetProperty("bearer").GetProperty("flows").GetProperty("clientCredentials").GetProperty("tokenUrl").GetString().ShouldBe("/connect/token");
        document.GetProperty("components").GetProperty("schemas").GetProperty("AbpProblem").GetProperty("properties").GetProperty("error").GetProperty("properties").TryGetProperty("validationErrors", out _).ShouldBeTrue();
        var list = document.GetProperty("paths").GetProperty("/api/app/teachers").GetProperty("get");
        list.GetProperty("parameters").EnumerateArray().Single(p => p.GetProperty("name").GetString() == Header).GetProperty("schema").GetProperty("enum").EnumerateArray().Select(v => v.GetString()).ShouldBe([Latest]);
        list.GetProperty("security")[0].TryGetProperty("bearer", out _).ShouldBeTrue();
        list.GetProperty("responses").GetProperty("default").GetProperty("content").GetProperty("application/problem+json").GetProperty("schema").GetProperty("$ref").GetString().ShouldBe("#/components/schemas/AbpProblem");
        document.GetProperty("paths").GetProperty("/api/app/account/login").GetProperty("post").TryGetProperty("security", out _).ShouldBeFalse();
    }

    [Fact]
    public void The_changelog_has_a_section_for_the_latest_first()
        => Changelog().Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Select(l => l[3..].Trim()).First().ShouldBe(Latest);

    private static string Changelog([CallerFilePath] string here = "") => File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/api-changelog.md"));
}
