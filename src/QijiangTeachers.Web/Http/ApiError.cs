using Microsoft.AspNetCore.Http.Features;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Web.Http;

/// <summary>ABP's error object; <see cref="Data"/> is filled for refusals only.</summary>
public sealed record ApiError(string? Code, string Message, string? Details = null, IReadOnlyDictionary<string, object?>? Data = null, IReadOnlyList<ApiFieldError>? ValidationErrors = null)
{
    /// <summary>What a bare status means; of content that is too large also how much is taken.</summary>
    public static ApiError Of(HttpContext context, int status, ErrorTexts texts)
        => status == StatusCodes.Status413PayloadTooLarge && context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is { } limit
            ? new(null, string.Format(null, texts.Of("Error:413Limit"), Show.Bytes(limit)))
            : new(null, texts.Of($"Error:{status}"));
}

/// <summary>One field, or several, with what is wrong; names in camelCase as in the request.</summary>
public sealed record ApiFieldError(string Message, IReadOnlyList<string> Members);
