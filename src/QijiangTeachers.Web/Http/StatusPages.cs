using Microsoft.AspNetCore.Diagnostics;

namespace QijiangTeachers.Web.Http;

/// <summary>The page of a status is only read, whatever was sent: as a post it would check the token of the form that was refused.</summary>
internal sealed class StatusPages(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null) context.Request.Method = HttpMethods.Get;
        return next(context);
    }
}
