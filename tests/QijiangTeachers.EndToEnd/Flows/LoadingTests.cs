namespace QijiangTeachers.EndToEnd.Flows;

/// <summary>What is slow to come shows grey bars in its place, and what has come takes them away.</summary>
public sealed class LoadingTests(DemoServer server, Chromium chromium)
{
    [Theory]
    [InlineData("nav.sidebar a[href='/schools']", "is-loading")]
    [InlineData(".data-table .sort-link", "is-refreshing")]
    public async Task A_slow_page_shows_bars_until_it_is_there(string link, string state)
    {
        await using var visitor = await chromium.VisitAsync(server, "hr");
        await visitor.OpenAsync("/teachers");
        var (main, answer) = (visitor.Page.Locator("main"), new TaskCompletionSource());
        await visitor.Page.RouteAsync("**/*", async route => { await answer.Task; await route.ContinueAsync(); });
        await visitor.Page.Locator(link).First.ClickAsync();
        await Assertions.Expect(main).ToHaveClassAsync(state);
        (await visitor.Page.Locator(".loading-line").First.IsVisibleAsync()).ShouldBe(state == "is-loading");
        answer.SetResult();
        await Assertions.Expect(main).Not.ToHaveClassAsync(state);
        await Assertions.Expect(main.Locator("h1")).ToBeVisibleAsync();
        await Assertions.Expect(main.Locator(".data-table tbody tr").First).ToBeVisibleAsync();
        visitor.TakeComplaints().ShouldBeEmpty();
    }
}
