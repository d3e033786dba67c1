using System.Net;
using System.Text.RegularExpressions;

namespace QijiangTeachers.Web.Tests.Pages;

/// <summary>Reads what a page shows from its markup.</summary>
internal static partial class Html
{
    /// <summary>Addresses of the navigation in the sidebar, in order.</summary>
    public static IReadOnlyList<string> NavigationOf(string html)
        => [.. Hrefs().Matches(Between(html, "<div class=\"side-nav\"", "</div>")).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))];

    /// <summary>The text of the flash message, or null.</summary>
    public static string? FlashOf(string html)
        => Between(html, "<div aria-live=\"polite\" class=\"flash-region\">", "<h1") is var region && region.Contains("class=\"notice ", StringComparison.Ordinal) ? Text(Between(region, "<strong>", "</strong>")) : null;

    /// <summary>The error at a field, or null.</summary>
    public static string? ErrorAt(string html, string fieldId)
        => Between(html, $"id=\"{fieldId}-error\"", "</p>") is { Length: > 0 } error ? Text("<" + error) : null;

    public static string Between(string html, string from, string to)
    {
        var start = html.IndexOf(from, StringComparison.Ordinal);
        if (start < 0) return "";
        start += from.Length;
        var end = html.IndexOf(to, start, StringComparison.Ordinal);
        return end < 0 ? html[start..] : html[start..end];
    }

    public static string Text(string markup) => WebUtility.HtmlDecode(Tags().Replace(markup, "")).Trim();

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Hrefs();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
