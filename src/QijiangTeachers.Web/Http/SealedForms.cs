using Microsoft.AspNetCore.Http.Features;
using QijiangTeachers.Kernel.Security;

namespace QijiangTeachers.Web.Http;

/// <summary>Has the form of an endpoint with <see cref="SealedFormAttribute"/> read by <see cref="SealedForm"/>; comes before whatever reads forms.</summary>
internal sealed class SealedForms(RequestDelegate next, SealedFiles files)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<SealedFormAttribute>() is null || SealedForm.BoundaryOf(context.Request) is not { } boundary) return next(context);
        var form = new SealedForm(context.Request, boundary, files);
        context.Response.RegisterForDispose(form);
        context.Features.Set<IFormFeature>(form);
        return next(context);
    }
}
