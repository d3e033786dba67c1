using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Modularity;

namespace QijiangTeachers.EndToEnd.Crawl;

/// <summary>What must hold for every page that anybody sees.</summary>
internal sealed partial class PageCheck(DemoServer server)
{
    private const string VisibleTexts = """
        () => {
          const texts = new Set(), walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node; (node = walker.nextNode());) {
            const text = node.data.trim(), parent = node.parentElement;
            if (text && parent && !['SCRIPT', 'STYLE', 'CODE', 'PRE', 'TEXTAREA'].includes(parent.tagName) && parent.checkVisibility()) texts.add(text);
          }
          return [...texts];
        }
        """;

    private const string WiderThanTheWindow = """
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? '' :
          [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && e.checkVisibility()).slice(-3)
            .map(e => `${e.tagName.toLowerCase()}.${e.className}`).join(' > ') || 'something'
        """;

    private readonly HashSet<string> _keys = Keys(server);

    /// <summary>Pages whose accessibility has been checked; the same page of another role has the same building blocks.</summary>
    private readonly HashSet<string> _accessible = [];

    public async Task<IReadOnlyList<string>> ComplaintsAsync(Visitor visitor, int width, string path)
    {
        var complaints = new List<string>(visitor.TakeComplaints());
        var headings = await visitor.Page.Locator("h1").CountAsync();
        if (headings != 1) complaints.Add($"{headings} h1 instead of one");
        var wide = await visitor.Page.EvaluateAsync<string>(WiderThanTheWindow);
        if (wide.Length > 0) complaints.Add($"wider than the window: {wide}");
        foreach (var text in await visitor.Page.EvaluateAsync<string[]>(VisibleTexts))
            if (_keys.Contains(text) || KeyLike().IsMatch(text)) complaints.Add($"raw text key: {text}");
        if (_accessible.Add($"{PageAddress.Template(PageAddress.KindOf(path))} {width}")) complaints.AddRange(await AxeAsync(visitor.Page));
        return [.. complaints.Distinct().Select(c => $"{path} at {width}: {c}")];
    }

    private static async Task<IEnumerable<string>> AxeAsync(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        return result.Violations.Select(v => $"axe {v.Id} ({v.Impact}): {v.Help}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html.Length > 200 ? n.Html[..200] : n.Html))}");
    }

    // A key that shows itself: its Chinese text is missing, or the page prints the key.
    private static HashSet<string> Keys(DemoServer server)
    {
        var (texts, modules) = (server.Services.GetRequiredService<TextCatalogue>(), server.Services.GetRequiredService<ModuleSet>());
        return [.. modules.Modules.Select(m => m.GetType().Assembly).Distinct().SelectMany(a => texts.All(a, TextCatalogue.DefaultCulture)).Where(t => t.Key != t.Value && t.Key.Length > 3).Select(t => t.Key)];
    }

    [GeneratedRegex(@"^[A-Z][a-z]+(?:[A-Z][a-z]+)+$|^[A-Z][A-Za-z]+:[A-Z][A-Za-z.]+$|^QijiangTeachers\.")]
    private static partial Regex KeyLike();
}
