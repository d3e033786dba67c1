using QijiangTeachers.Administration.Http.Tokens;

namespace QijiangTeachers.Web.Http;

/// <summary>The API accepts the session cookie, so a foreign site must not make a browser write with it. Forms have antiforgery tokens; a bearer token no browser sends by itself.</summary>
internal sealed class ForeignOriginGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.Path.StartsWithSegments("/api") || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || BearerTokens.IsUsedBy(context) || !IsForeign(request))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsForeign(HttpRequest request)
        => request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
           || (request.Headers.Origin.ToString() is { Length: > 0 } origin && !string.Equals(origin, $"{request.Scheme}://{request.Host.ToUriComponent()}", StringComparison.OrdinalIgnoreCase));
}
