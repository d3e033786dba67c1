namespace QijiangTeachers.Web.Http;

/// <summary>
/// Over TLS all our cookies are called <c>__Host-…</c>: a browser takes such a one from this very host only, so that neither
/// another host of the domain nor plain HTTP can plant one. Inside they keep their names; without TLS browsers would refuse
/// the prefix.
/// </summary>
internal sealed class HostCookies(RequestDelegate next)
{
    private const string Ours = "qijiang.";
    private const string Prefix = "__Host-";

    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.IsHttps) return next(context);
        var sent = context.Request.Headers.Cookie.SelectMany(h => h?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? []);
        var taken = sent.Where(c => !c.StartsWith(Ours, StringComparison.Ordinal)).Select(c => c.StartsWith(Prefix + Ours, StringComparison.Ordinal) ? c[Prefix.Length..] : c).ToList();
        if (taken.Count > 0) context.Request.Headers.Cookie = string.Join("; ", taken);
        else context.Request.Headers.Remove("Cookie");
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            if (headers.SetCookie.Count > 0)
                headers.SetCookie = headers.SetCookie.Select(c => c?.StartsWith(Ours, StringComparison.Ordinal) == true ? Prefix + c : c).ToArray();
            return Task.CompletedTask;
        });
        return next(context);
    }
}
