namespace QijiangTeachers.EndToEnd.Crawl;

/// <summary>
/// Every page that a role reaches by its links, as a newcomer with a mouse would find them. What is slow (accessibility,
/// the page without script, further filters) is judged once for each page; with QIJIANG_CRAWL_ALL=1 once for each role.
/// </summary>
public sealed class EveryPageTests(DemoServer server, Chromium chromium)
{
    private const string Stranger = "a stranger";
    private const string FormsWithoutButton = "() => [...document.forms].filter(f => !f.querySelector('button:not([type=button]), input[type=submit]')).map(f => f.action)";
    private static readonly string[] Roles = [Stranger, "teacher", "clerk", "principal", "trainer", "hr", "reviewer", "operator", "auditor"];
    internal static readonly bool EachRole = Environment.GetEnvironmentVariable("QIJIANG_CRAWL_ALL") == "1";
    private static PageCheck? _check;
    private static CrawlMemory _memory = new();

    /// <summary>All, or those that QIJIANG_CRAWL names: <c>QIJIANG_CRAWL=hr,teacher</c>.</summary>
    public static TheoryData<string> Everybody => [.. Environment.GetEnvironmentVariable("QIJIANG_CRAWL") is { Length: > 0 } some ? some.Split(',') : Roles];

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Every_page_is_in_order_on_desk_and_phone_and_without_script(string who)
    {
        var user = who == Stranger ? null : who;
        var (check, memory) = (_check ??= new(server), _memory = EachRole ? new() : _memory);
        await using var visitor = await chromium.VisitAsync(server, user);
        await using var plain = await chromium.VisitAsync(server, user, Visitor.Phone, javaScript: false);
        var complaints = new List<string>();
        var pages = new List<string>();
        await foreach (var path in new Crawler(visitor, memory).PagesAsync())
        {
            pages.Add(path);
            var template = PageAddress.TemplateOf(path);
            foreach (var width in new[] { Visitor.Desk, Visitor.Phone })
            {
                await visitor.ResizeAsync(width);
                complaints.AddRange(await check.ComplaintsAsync(visitor, width, path, memory.Accessible.Add($"{template} {width}")));
            }
            if (memory.WithoutScript.Add(template)) complaints.AddRange(await WithoutScriptAsync(visitor, plain, path));
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{who}: {pages.Count} pages: {string.Join(" ", pages)}");
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
        foreach (var action in await plain.Page.EvaluateAsync<string[]>(FormsWithoutButton)) complaints.Add($"a form without a button: {action}");
        return [.. complaints.Select(c => $"{path} without script: {c}")];
    }
}
