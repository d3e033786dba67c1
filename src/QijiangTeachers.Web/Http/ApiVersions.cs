using QijiangTeachers.Kernel.Localization;

namespace QijiangTeachers.Web.Http;

/// <summary>
/// The API's version is the day since which it is as it is (docs/api-changelog.md). Every answer names it; a caller that was made
/// for one may say so and is refused when that one isn't served.
/// </summary>
internal sealed class ApiVersions(RequestDelegate next, ErrorTexts texts)
{
    public const string Header = "Api-Version";

    /// <summary>Those that are served, the latest last.</summary>
    public static IReadOnlyList<string> Known { get; } = ["2026-11-25"];

    public static string Current => Known[^1];

    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/api")) return next(context);
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Header] = Current;
            return Task.CompletedTask;
        });
        var asked = context.Request.Headers[Header].ToString().Trim();
        if (asked.Length == 0 || Known.Contains(asked)) return next(context);
        var sentence = texts.Of("ApiVersion:Unknown").Replace("{Asked}", asked, StringComparison.Ordinal).Replace("{Known}", string.Join(", ", Known), StringComparison.Ordinal);
        return ApiProblem.WriteAsync(context, context.Request.Path, StatusCodes.Status400BadRequest, new(null, sentence, ValidationErrors: [new(sentence, [Header])]), context.RequestAborted);
    }
}
