namespace QijiangTeachers.EndToEnd.Crawl;

/// <summary>Follows every link from the start page to each page once, and to those of its filters and tabs that nobody has seen yet.</summary>
internal sealed class Crawler(Visitor visitor, CrawlMemory memory)
{
    /// <summary>Of one page with different filters in its address, this many.</summary>
    private static readonly int _mostVariants = EveryPageTests.EachRole ? 12 : 3;

    private readonly Queue<string> _open = new(["/"]);
    private readonly HashSet<string> _pages = ["/"];

    /// <returns>The addresses in the order of discovery, each while it is shown.</returns>
    public async IAsyncEnumerable<string> PagesAsync()
    {
        while (_open.TryDequeue(out var path))
        {
            var answer = await visitor.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
            // A redirect may have led to a page that is known.
            var landed = new Uri(visitor.Page.Url).PathAndQuery;
            if (landed != path && !IsNew(landed)) continue;
            if (answer?.Headers.GetValueOrDefault("content-type")?.StartsWith("text/html", StringComparison.Ordinal) != true) continue;
            await QueueLinksAsync();
            yield return landed;
        }
    }

    private async Task QueueLinksAsync()
    {
        var links = await visitor.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('a[href]:not([download])')].filter(a => a.origin === location.origin).map(a => a.pathname + a.search)");
        foreach (var link in links.Where(PageAddress.IsPage).Where(IsNew)) _open.Enqueue(link);
    }

    private bool IsNew(string path)
    {
        var (kind, template) = (PageAddress.KindOf(path), PageAddress.TemplateOf(path));
        if (_pages.Add(template))
        {
            memory.Variants.Add(kind);
            return true;
        }
        return memory.Variants.Count(v => PageAddress.TemplateOf(v) == template) < _mostVariants && memory.Variants.Add(kind);
    }
}
