using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace QijiangTeachers.Ui;

/// <summary>Addresses made from the present one: the same list sorted, filtered, paged or on another day.</summary>
public sealed class PageAddress(NavigationManager navigation, IHttpContextAccessor http)
{
    /// <summary>Path and query of the present page as the person sees them: a status page stands at the address that failed.</summary>
    public string Here => Failed ?? "/" + navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0];

    public string Path => Here.Split('?')[0];

    private string? Failed => http.HttpContext?.Features.Get<IStatusCodeReExecuteFeature>() is { } status ? status.OriginalPath + status.OriginalQueryString
        : http.HttpContext?.Features.Get<IExceptionHandlerPathFeature>()?.Path;

    /// <summary>The query of the present page, in order.</summary>
    public IReadOnlyList<(string Name, string Value)> Query
        => [.. Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query).SelectMany(p => p.Value.Select(v => (p.Key, v ?? "")))];

    /// <summary>An element of this page; a bare <c>#id</c> would lead to the start page because of the base address.</summary>
    public string Fragment(string id) => $"{Here}#{id}";

    /// <summary>The present page with some query values changed; null removes one.</summary>
    public string With(params (string Name, string? Value)[] changes) => With(Path, changes);

    /// <summary>Another page with the present query.</summary>
    public string With(string path, params (string Name, string? Value)[] changes)
    {
        var kept = Query.Where(q => !changes.Any(c => c.Name == q.Name)).Select(q => (q.Name, Value: (string?)q.Value));
        var pairs = kept.Concat(changes).Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{Uri.EscapeDataString(p.Name)}={Uri.EscapeDataString(p.Value!)}").ToList();
        return pairs.Count == 0 ? path : $"{path}?{string.Join('&', pairs)}";
    }
}
