using System.Text.RegularExpressions;

namespace QijiangTeachers.EndToEnd.Flows;

/// <summary>The frame speaks the language that the person chose.</summary>
public sealed partial class LanguageTests(DemoServer server, Chromium chromium)
{
    [Theory]
    [InlineData("hr", "/teachers")]
    [InlineData("operator", "/accounts")]
    public async Task In_English_the_frame_holds_no_Chinese_word(string user, string path)
    {
        await using var visitor = await chromium.VisitAsync(server, user);
        await visitor.OpenAsync(path);
        await visitor.Page.Locator("nav.sidebar form.language button").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        // Names of people and schools stay as they are, and the switch names the other language in its own words.
        var frame = await visitor.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.skip-link, nav.sidebar *, header *')]
              .filter(e => !e.closest('.seal, .person-menu summary, .phone-person, form.language') && e.children.length === 0)
              .flatMap(e => [e.textContent.trim(), e.getAttribute('placeholder') ?? '', e.getAttribute('aria-label') ?? '']).filter(t => t)
            """);
        frame.Length.ShouldBeGreaterThan(10, "is the frame there?");
        frame.Where(t => Chinese().IsMatch(t)).ShouldBeEmpty();
        visitor.TakeComplaints().ShouldBeEmpty();
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
