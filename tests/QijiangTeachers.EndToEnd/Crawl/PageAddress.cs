using System.Text.RegularExpressions;

namespace QijiangTeachers.EndToEnd.Crawl;

/// <summary>Tells pages from other links, and pages of one kind from each other: one teacher's page stands for all.</summary>
internal static partial class PageAddress
{
    // Not ours (Hangfire's dashboard, the API reference), no pages (downloads, the API), or the end of the session.
    private static readonly string[] NotPages = ["/jobs", "/api", "/openapi", "/health", "/logout", "/language", "/lib"];

    // Every list sorts and turns its pages with the same components, and any day looks like another.
    private static readonly string[] Alike = ["sorting", "page", "asOf"];

    public static bool IsPage(string path) => path.StartsWith('/') && !NotPages.Any(n => path == n || path.StartsWith(n + "/", StringComparison.Ordinal) || path.StartsWith(n + "?", StringComparison.Ordinal) || path.StartsWith(n + "-", StringComparison.Ordinal));

    /// <summary><c>/teachers/3f…?tab=hours&amp;page=2</c> → <c>/teachers/{id}?tab</c>.</summary>
    public static string KindOf(string path)
    {
        var parts = path.Split('?', 2);
        var names = parts.Length == 1 ? [] : parts[1].Split('&').Select(p => p.Split('=')[0]).Except(Alike).Order().ToArray();
        return Identifier().Replace(parts[0], "/{id}") + (names is [] ? "" : "?" + string.Join('&', names));
    }

    /// <summary><c>/indicators/backbone-share/people?part=lost</c> → <c>/indicators/{code}/people</c>.</summary>
    public static string TemplateOf(string path) => IndicatorCode().Replace(KindOf(path).Split('?')[0], "/indicators/{code}");

    [GeneratedRegex(@"/([0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|[^/]*\d[^/]*)(?=/|$)")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^/indicators/(?!schools$)[^/]+")]
    private static partial Regex IndicatorCode();
}
