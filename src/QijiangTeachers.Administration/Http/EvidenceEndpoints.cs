using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using QijiangTeachers.Administration.Application.Evidence;
using QijiangTeachers.Administration.Domain.Evidence;
using QijiangTeachers.Kernel.Files;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Security;

namespace QijiangTeachers.Administration.Http;

internal static class EvidenceEndpoints
{
    /// <summary>A little more than is taken, so that the refusal can say what to do.</summary>
    public const long MaxRequestBytes = (long)EvidenceFile.MaxBytes * (EvidenceHandIn.MaxFiles + 1);

    public static void MapEvidence(this IEndpointRouteBuilder app)
    {
        var files = app.MapGroup("/api/app/evidence-files").WithTags("Evidence").RequireAuthorization(AdministrationPermissions.Requests.Default);
        // Requests of other origins are refused before (ForeignOriginGuard), so a file needs no form token.
        files.MapPost("/", (IFormFileCollection files, IEvidenceFileAppService s, CancellationToken ct) => s.UploadAsync([.. files.Select(f => new UploadedFile(f.FileName, f.OpenReadStream))], ct))
            .DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(MaxRequestBytes), new SealedFormAttribute());
        files.MapGet("/", ([AsParameters] PagedAndSortedResultRequestDto input, IEvidenceFileAppService s, CancellationToken ct) => s.GetListAsync(input, ct));
        files.MapGet("/{id:guid}/content", async (Guid id, HttpContext http, IEvidenceFileAppService s, CancellationToken ct) => Content(http, await s.OpenAsync(id, ct)));
        files.MapGet("/{id:guid}/thumbnail", async (Guid id, HttpContext http, IEvidenceFileAppService s, CancellationToken ct) => Content(http, await s.OpenThumbnailAsync(id, ct)));
        files.MapDelete("/{id:guid}", (Guid id, IEvidenceFileAppService s, CancellationToken ct) => s.DeleteAsync(id, ct));
    }

    // Whatever is in it, the browser runs nothing of it; only pictures are shown in place.
    private static FileStreamHttpResult Content(HttpContext http, EvidenceContentDto file)
    {
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(file.IsInline ? "inline" : "attachment") { FileNameStar = file.Name }.ToString();
        return TypedResults.Stream(file.Content, file.ContentType);
    }
}
