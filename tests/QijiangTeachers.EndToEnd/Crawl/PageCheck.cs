using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Modularity;

namespace QijiangTeachers.EndToEnd.Crawl;

/// <summary>What must hold for every page that anybody sees.</summary>
internal sealed partial class PageCheck(DemoServer server)
{
    /// <summary>The page as it is seen: one question to the browser, because each costs time.</summary>
    private const string Look = """
        () => {
          const texts = new Set(), walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node; (node = walker.nextNode());) {
            const text = node.data.trim(), parent = node.parentElement;
            if (text && parent && !['SCRIPT', 'STYLE', 'CODE', 'PRE', 'TEXTAREA', 'NOSCRIPT'].includes(parent.tagName) && !texts.has(text) && parent.checkVisibility()) texts.add(text);
          }
          const root = document.documentElement, wider = root.scrollWidth > root.clientWidth;
          const wide = e => e.getBoundingClientRect().right > root.clientWidth + 1 && e.checkVisibility();
          return {
            headings: document.querySelectorAll('h1').length,
            wide: !wider ? '' : [...document.querySelectorAll('body *')].filter(wide).slice(-3).map(e => `${e.tagName.toLowerCase()}.${e.className}`).join(' > ') || 'something',
            narrow: [...document.querySelectorAll('.btn')].filter(e => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1).map(e => e.textContent.trim()),
            texts: [...texts],
          };
        }
        """;

    private readonly HashSet<string> _keys = Keys(server);

    public async Task<IReadOnlyList<string>> ComplaintsAsync(Visitor visitor, int width, string path, bool accessibility)
    {
        var complaints = new List<string>(visitor.TakeComplaints());
        var seen = await visitor.Page.EvaluateAsync<Sight>(Look);
        if (seen.Headings != 1) complaints.Add($"{seen.Headings} h1 instead of one");
        if (seen.Wide.Length > 0) complaints.Add($"wider than the window: {seen.Wide}");
        complaints.AddRange(seen.Narrow.Select(t => $"a button too narrow for its text: {t}"));
        complaints.AddRange(seen.Texts.Where(t => _keys.Contains(t) || KeyLike().IsMatch(t)).Select(t => $"raw text key: {t}"));
        if (accessibility) complaints.AddRange(await Axe.ViolationsAsync(visitor.Page));
        return [.. complaints.Distinct().Select(c => $"{path} at {width}: {c}")];
    }

    // A key that shows itself: its Chinese text is missing, or the page prints the key.
    private static HashSet<string> Keys(DemoServer server)
    {
        var (texts, modules) = (server.Services.GetRequiredService<TextCatalogue>(), server.Services.GetRequiredService<ModuleSet>());
        return [.. modules.Modules.Select(m => m.GetType().Assembly).Distinct().SelectMany(a => texts.All(a, TextCatalogue.DefaultCulture)).Where(t => t.Key != t.Value && t.Key.Length > 3).Select(t => t.Key)];
    }

    [GeneratedRegex(@"^[A-Z][a-z]+(?:[A-Z][a-z]+)+$|^[A-Z][A-Za-z]+:[A-Z][A-Za-z.]+$|^QijiangTeachers\.")]
    private static partial Regex KeyLike();

    private sealed class Sight
    {
        public int Headings { get; set; }
        public string Wide { get; set; } = "";
        public string[] Narrow { get; set; } = [];
        public string[] Texts { get; set; } = [];
    }
}
