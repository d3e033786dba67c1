using Microsoft.AspNetCore.Diagnostics;
using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Web.Http;

/// <summary>Failures of pages are shown by a page, with the status they deserve.</summary>
internal static class PageErrors
{
    public const string StatusPath = "/status/{0}";

    /// <summary>New for each host: the middleware keeps its pipeline in them.</summary>
    public static ExceptionHandlerOptions Options => new()
    {
        ExceptionHandlingPath = "/status/500",
        CreateScopeForErrors = true,
        AllowStatusCode404Response = true,
        StatusCodeSelector = StatusOf,
        // Refusals are no incidents; those of pages are shown to the person, the rest is logged.
        SuppressDiagnosticsCallback = context => StatusOf(context.Exception) < 500,
    };

    public static bool IsPage(HttpContext context) => IsPage(context.Request.Path);

    public static bool IsPage(PathString path)
        => !path.StartsWithSegments("/api") && !path.StartsWithSegments("/health") && !path.StartsWithSegments("/openapi") && !path.StartsWithSegments("/connect");

    public static int StatusOf(Exception? e) => e switch
    {
        EntityNotFoundException => StatusCodes.Status404NotFound,
        PermissionDeniedException or ConfirmationNeededException => StatusCodes.Status403Forbidden,
        StaleVersionException => StatusCodes.Status409Conflict,
        InputInvalidException => StatusCodes.Status400BadRequest,
        NotAuthenticatedException => StatusCodes.Status401Unauthorized,
        BusinessException => StatusCodes.Status422UnprocessableEntity,
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };
}
