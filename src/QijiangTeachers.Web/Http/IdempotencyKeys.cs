using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Receipts;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Web.Http;

/// <summary>
/// A command of the API that carries an <c>Idempotency-Key</c> is carried out once, however often it is sent: its answer is
/// given only when it is stored together with the command's effects, and given again to whoever sends it again.
/// </summary>
internal sealed class IdempotencyKeys(RequestDelegate next, ErrorTexts texts)
{
    public const string Header = "Idempotency-Key";
    public const string ReplayedHeader = "Idempotency-Replayed";
    private const int LargestKeptAnswer = 64 * 1024;
    private const int LargestBodyInMemory = 32 * 1024 * 1024;

    public async Task InvokeAsync(HttpContext context, CommandReceipts receipts, CurrentUserAccessor users)
    {
        if (!IsCommand(context.Request) || !users.User.IsAuthenticated || context.Request.Headers[Header].ToString() is not { Length: > 0 } given)
        {
            await next(context);
            return;
        }
        var key = given.Trim('"');
        if (key.Length is 0 or > CommandReceipts.MaxKeyLength || key.Any(c => c is < '!' or > '~')) throw new InputInvalidException(Header, texts.Of("IdempotencyKey:Form"));

        var (response, straight) = (context.Response, context.Response.Body);
        using var held = new MemoryStream();
        response.Body = held;
        CommandAnswer? earlier;
        try
        {
            earlier = await receipts.RunOnceAsync(key, await FingerprintAsync(context.Request), async () =>
            {
                await next(context);
                await response.BodyWriter.FlushAsync();
                return AnswerOf(context, held);
            }, context.RequestAborted);
        }
        finally
        {
            response.Body = straight;
        }
        if (earlier is not null) await ReplayAsync(context, earlier);
        else if (held.Length > 0) await straight.WriteAsync(held.GetBuffer().AsMemory(0, (int)held.Length), context.RequestAborted);
    }

    private static bool IsCommand(HttpRequest request)
        => request.Path.StartsWithSegments("/api/app") && !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    // A form with files has another boundary each time it is sent; its files are looked at where they are taken in.
    private static async Task<byte[]> FingerprintAsync(HttpRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        if (!request.HasFormContentType)
        {
            // In memory, not in a temporary file: it may name people.
            request.EnableBuffering(LargestBodyInMemory);
            var buffer = new byte[16 * 1024];
            while (await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted) is > 0 and var count) hash.AppendData(buffer, 0, count);
            request.Body.Position = 0;
        }
        return hash.GetHashAndReset();
    }

    private static CommandAnswer? AnswerOf(HttpContext context, MemoryStream body)
    {
        var response = context.Response;
        if (response.StatusCode is < 200 or > 299) return null;
        return body.Length > LargestKeptAnswer || context.GetEndpoint()?.Metadata.GetMetadata<SecretAnswerAttribute>() is not null
            ? new(Content: null)
            : new(JsonSerializer.Serialize(new KeptAnswer(response.StatusCode, response.ContentType, response.Headers.Location, body.ToArray())));
    }

    private async Task ReplayAsync(HttpContext context, CommandAnswer earlier)
    {
        var response = context.Response;
        response.Headers[ReplayedHeader] = "true";
        if (earlier.Content is null)
        {
            await ApiProblem.WriteAsync(context, context.Request.Path, StatusCodes.Status409Conflict, new(null, texts.Of("IdempotencyKey:AnswerNotKept")), context.RequestAborted);
            return;
        }
        var kept = JsonSerializer.Deserialize<KeptAnswer>(earlier.Content)!;
        response.StatusCode = kept.Status;
        if (kept.ContentType is not null) response.ContentType = kept.ContentType;
        if (kept.Location is not null) response.Headers.Location = kept.Location;
        if (kept.Body.Length > 0) await response.Body.WriteAsync(kept.Body, context.RequestAborted);
    }

    private sealed record KeptAnswer(int Status, string? ContentType, string? Location, byte[] Body);
}
