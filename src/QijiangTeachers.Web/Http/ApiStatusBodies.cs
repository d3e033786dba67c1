using QijiangTeachers.Kernel.Localization;

namespace QijiangTeachers.Web.Http;

/// <summary>Gives a body to bare status codes under <c>/api</c>: unknown route, no session, no permission, too many tries.</summary>
internal sealed class ApiStatusBodies(RequestDelegate next, ErrorTexts texts)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var response = context.Response;
        if ((!context.Request.Path.StartsWithSegments("/api") && !context.Request.Path.StartsWithSegments("/connect")) || response.HasStarted || response.StatusCode < 400 || response.ContentType is not null || response.ContentLength > 0) return;
        await ApiProblem.WriteAsync(context, context.Request.Path, response.StatusCode, ApiError.Of(context, response.StatusCode, texts), context.RequestAborted);
    }
}
