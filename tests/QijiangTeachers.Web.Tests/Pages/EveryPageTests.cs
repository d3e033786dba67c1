using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace QijiangTeachers.Web.Tests.Pages;

/// <summary>Opens every page that needs no id, as every role, and looks at what all pages owe.</summary>
public sealed partial class EveryPageTests(RegistryServer server) : IClassFixture<RegistryServer>
{
    [Theory, MemberData(nameof(NavigationTests.Everybody), MemberType = typeof(NavigationTests))]
    public async Task Pages_have_one_heading_and_neither_inline_style_nor_inline_script(string userName)
    {
        var client = await server.As(userName);
        var opened = 0;
        foreach (var address in Addresses())
        {
            var answer = await client.GetAsync(address);
            ((int)answer.StatusCode).ShouldBeLessThan(500, $"{address} for {userName}");
            if (answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther) continue;
            Check(await answer.Content.ReadAsStringAsync(), $"{address} for {userName}");
            opened++;
        }
        opened.ShouldBeGreaterThan(8);
    }

    [Fact]
    public async Task The_language_of_a_page_is_said_and_English_has_no_Chinese_of_ours_in_its_frame()
    {
        var client = await server.As("operator");
        (await client.GetStringAsync("/account")).ShouldContain("<html lang=\"zh-CN\">");
        client.DefaultRequestHeaders.Add("Cookie", "qijiang.language=c%3Den%7Cuic%3Den");
        var english = await client.GetStringAsync("/account");
        english.ShouldContain("<html lang=\"en\">");
        Chinese().IsMatch(Html.Text(Html.Between(english, "<div class=\"side-nav\"", "</div>"))).ShouldBeFalse();
    }

    private static void Check(string html, string where)
    {
        html.ShouldNotContain(" style=\"", customMessage: $"{where}: the content security policy drops style attributes. Use a class or an SVG attribute.");
        InlineScript().IsMatch(html).ShouldBeFalse($"{where} has an inline script, which the content security policy drops.");
        InlineHandler().IsMatch(html).ShouldBeFalse($"{where} has an inline event handler.");
        Headings().Count(html).ShouldBe(1, $"{where} must have exactly one h1.");
        html.ShouldContain("<main id=\"content\"", customMessage: where);
        DuplicateIds(html).ShouldBeEmpty(where);
    }

    private static IEnumerable<string> DuplicateIds(string html)
        => Ids().Matches(html).Select(m => m.Groups[1].Value).GroupBy(i => i).Where(g => g.Count() > 1).Select(g => g.Key);

    private List<string> Addresses()
        => [.. server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null && e.RoutePattern.Parameters.Count == 0)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct().Order()];

    [GeneratedRegex("<script(?![^>]*\\ssrc=)[^>]*>")]
    private static partial Regex InlineScript();

    [GeneratedRegex("<[a-z]+[^>]*\\son[a-z]+=\"")]
    private static partial Regex InlineHandler();

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex Headings();

    [GeneratedRegex("<[a-z-]+[^>]*\\sid=\"([^\"]+)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("\\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
