namespace QijiangTeachers.EndToEnd.Crawl;

/// <summary>Follows every link from the start page, one page of each kind.</summary>
internal sealed class Crawler(Visitor visitor)
{
    /// <summary>Of one page with different filters in its address, this many.</summary>
    private const int SameTemplate = 4;

    private readonly Queue<string> _open = new(["/"]);
    private readonly HashSet<string> _kinds = ["/"];

    /// <returns>The addresses in the order of discovery, each while it is shown.</returns>
    public async IAsyncEnumerable<string> PagesAsync()
    {
        while (_open.TryDequeue(out var path))
        {
            var answer = await visitor.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
            // A redirect may have led to a page that is known.
            var landed = new Uri(visitor.Page.Url).PathAndQuery;
            if (landed != path && !_kinds.Add(PageAddress.KindOf(landed))) continue;
            if (answer?.Headers.GetValueOrDefault("content-type")?.StartsWith("text/html", StringComparison.Ordinal) != true) continue;
            await QueueLinksAsync();
            yield return landed;
        }
    }

    private async Task QueueLinksAsync()
    {
        var links = await visitor.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('a[href]:not([download])')].filter(a => a.origin === location.origin).map(a => a.pathname + a.search)");
        foreach (var link in links.Where(PageAddress.IsPage))
        {
            var kind = PageAddress.KindOf(link);
            if (_kinds.Count(k => PageAddress.Template(k) == PageAddress.Template(kind)) >= SameTemplate) continue;
            if (_kinds.Add(kind)) _open.Enqueue(link);
        }
    }
}
