using Microsoft.AspNetCore.Diagnostics;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Localization;

namespace QijiangTeachers.Web.Http;

/// <summary>What an exception means to an API caller (table in docs/architecture.md); pages have their own way.</summary>
internal sealed class ApiExceptionHandler(ErrorTexts texts, ILogger<ApiExceptionHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken ct)
    {
        // By now the request's own path is the error page's.
        var path = new PathString(context.Features.Get<IExceptionHandlerPathFeature>()?.Path);   // decoded already
        if (PageErrors.IsPage(path)) return false;
        var status = StatusOf(context, exception);
        if (status < 500) logger.LogInformation("{Method} {Path} refused with {Status}: {Reason}", context.Request.Method, path, status, exception.Message);
        if (exception is NotAuthenticatedException) context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        await ApiProblem.WriteAsync(context, path, status, Describe(context, exception, status), ct);
        return true;
    }

    private static int StatusOf(HttpContext context, Exception e)
        // The scope of the error is a new one, in which nobody is logged in yet.
        => e is PermissionDeniedException && context.User.Identity?.IsAuthenticated != true
            ? StatusCodes.Status401Unauthorized
            : PageErrors.StatusOf(e);

    private ApiError Describe(HttpContext context, Exception e, int status) => e switch
    {
        InputInvalidException invalid => new(null, texts.Of("Error:400"), ValidationErrors: [.. invalid.Errors.Select(f => new ApiFieldError(texts.Of(f), [ApiJson.CamelCase(f.Field)]))]),
        BusinessException refusal => new(refusal.Code, texts.Of(refusal), Data: refusal.Data.Count == 0 ? null : refusal.Data.Keys.Cast<object>().ToDictionary(k => k.ToString()!, k => refusal.Data[k])),
        _ => ApiError.Of(context, status, texts),
    };
}
