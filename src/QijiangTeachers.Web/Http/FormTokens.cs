using Microsoft.AspNetCore.Antiforgery;

namespace QijiangTeachers.Web.Http;

/// <summary>A form with an old token or none is answered by the page of the status; that of the framework is empty.</summary>
internal sealed class FormTokens(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !PageErrors.IsPage(context) || context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }) return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
