using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using QijiangTeachers.Kernel.Security;

namespace QijiangTeachers.Web.Http;

/// <summary>
/// A form of files that is larger than its page takes is answered by a page that names the limit and the remedy. The
/// framework alone would let the check of the token fail, and say nothing.
/// </summary>
internal sealed class LargeForms(RequestDelegate next)
{
    // A browser shows no answer while it is still sending, so the rest is read and thrown away: up to so many times the limit.
    private const int TimesThrownAway = 10;

    public async Task InvokeAsync(HttpContext context)
    {
        if (!PageErrors.IsPage(context) || context.GetEndpoint()?.Metadata is not { } facts || facts.GetMetadata<SealedFormAttribute>() is not { } form
            || facts.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize is not { } limit)
        {
            await next(context);
            return;
        }
        if (context.Request.ContentLength > limit) await ThrowAwayAsync(context, limit);
        else if (await FitsAsync(context))
        {
            await next(context);
            return;
        }
        context.Features.Set(new TooLarge(form.TooLarge, limit));
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    }

    private static async Task<bool> FitsAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType) return true;
        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
            return true;
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return false;
        }
        catch (InvalidDataException)
        {
            return true;   // no form at all: said by whoever reads it
        }
    }

    private static async Task ThrowAwayAsync(HttpContext context, long limit)
    {
        if (context.Request.ContentLength > limit * TimesThrownAway || context.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { IsReadOnly: false } size) return;
        size.MaxRequestBodySize = null;
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
    }

    /// <summary>What the page of the status says.</summary>
    internal sealed record TooLarge(string Text, long Limit);
}
