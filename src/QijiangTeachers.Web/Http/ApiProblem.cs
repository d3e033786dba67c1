using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace QijiangTeachers.Web.Http;

/// <summary>RFC 9457 problem details that also carry ABP's <c>error</c> object and header.</summary>
internal static class ApiProblem
{
    public const string Header = "_AbpErrorFormat";

    public static async Task WriteAsync(HttpContext context, PathString path, int status, ApiError error, CancellationToken ct)
    {
        context.Response.StatusCode = status;
        context.Response.Headers[Header] = "true";
        var problem = new ProblemDetails
        {
            Status = status,
            Title = ReasonPhrases.GetReasonPhrase(status),
            Detail = error.Message,
            Instance = path,
            Extensions = { ["error"] = error, ["traceId"] = Activity.Current?.Id ?? context.TraceIdentifier },
        };
        await context.Response.WriteAsJsonAsync(problem, ApiJson.Options, "application/problem+json", ct);
    }
}
