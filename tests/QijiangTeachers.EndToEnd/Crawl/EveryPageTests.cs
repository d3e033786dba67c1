namespace QijiangTeachers.EndToEnd.Crawl;

/// <summary>Every page that a role reaches by its links, as a newcomer with a mouse would find them.</summary>
public sealed class EveryPageTests(DemoServer server, Chromium chromium)
{
    private const string Stranger = "a stranger";
    private static PageCheck? _check;

    public static TheoryData<string> Everybody { get; } = [Stranger, "teacher", "clerk", "principal", "trainer", "hr", "reviewer", "operator", "auditor"];

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Every_page_is_in_order_on_desk_and_phone_and_without_script(string who)
    {
        var user = who == Stranger ? null : who;
        var check = _check ??= new(server);
        await using var visitor = await chromium.VisitAsync(server, user);
        await using var plain = await chromium.VisitAsync(server, user, Visitor.Phone, javaScript: false);
        var complaints = new List<string>();
        var pages = new List<string>();
        await foreach (var path in new Crawler(visitor).PagesAsync())
        {
            pages.Add(path);
            complaints.AddRange(await check.ComplaintsAsync(visitor, Visitor.Desk, path));
            await visitor.ResizeAsync(Visitor.Phone);
            complaints.AddRange(await check.ComplaintsAsync(visitor, Visitor.Phone, path));
            complaints.AddRange(await WithoutScriptAsync(visitor, plain, path));
            await visitor.ResizeAsync(Visitor.Desk);
        }
        TestContext.Current.SendDiagnosticMessage($"{who}: {pages.Count} pages: {string.Join(" ", pages)}");
        pages.Count.ShouldBeGreaterThan(user is null ? 0 : 2, $"{who} found only {string.Join(", ", pages)}: is the navigation there?");
        complaints.ShouldBeEmpty($"as {who}");
    }

    /// <summary>The page is the same: its heading, its links, and a button for each form.</summary>
    private static async Task<IReadOnlyList<string>> WithoutScriptAsync(Visitor visitor, Visitor plain, string path)
    {
        var answer = await plain.Page.GotoAsync(path);
        List<string> complaints = [.. plain.TakeComplaints()];
        if (answer?.Ok != true) complaints.Add($"{answer?.Status}");
        var (with, without) = (await visitor.Page.Locator("h1").AllInnerTextsAsync(), await plain.Page.Locator("h1").AllInnerTextsAsync());
        if (!with.SequenceEqual(without)) complaints.Add($"heading '{string.Join(' ', without)}' instead of '{string.Join(' ', with)}'");
        var (links, plainLinks) = (await visitor.Page.Locator("main a[href]").CountAsync(), await plain.Page.Locator("main a[href]").CountAsync());
        if (plainLinks < links) complaints.Add($"{plainLinks} links instead of {links}");
        foreach (var form in await plain.Page.Locator("form").AllAsync())
            if (await form.Locator("button:not([type=button]), input[type=submit]").CountAsync() == 0) complaints.Add($"a form without a button: {await form.GetAttributeAsync("action")}");
        return [.. complaints.Select(c => $"{path} without script: {c}")];
    }
}
