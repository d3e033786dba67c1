using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Files;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Staff.Import;
using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Http;

internal static class RosterImportEndpoints
{
    private const int MaxIssues = 1000;

    public static void MapRosterImports(this IEndpointRouteBuilder app)
    {
        var imports = app.MapGroup("/api/app/roster-imports").WithTags("RosterImports").RequireAuthorization(StaffPermissions.Import);
        // Requests of other origins are refused before (ForeignOriginGuard), so a file needs no form token.
        imports.MapPost("/", UploadAsync).DisableAntiforgery().WithMetadata(new HeavyWorkAttribute()).WithMetadata(new RequestSizeLimitAttribute(UploadFolder.MaxRequestBytes), new SealedFormAttribute());
        imports.MapGet("/", ([AsParameters] PagedAndSortedResultRequestDto input, IRosterImportAppService s, CancellationToken ct) => s.GetListAsync(input, ct));
        imports.MapGet("/template", () => TypedResults.Stream(output => RosterTemplate.WriteAsync(output), TableWriter.ContentTypeOf(TableFileFormat.Xlsx), RosterTemplate.FileName));
        imports.MapGet("/{id:guid}", (Guid id, IRosterImportAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        imports.MapGet("/{id:guid}/issues", (Guid id, string? severity, string? sheet, int? skipCount, int? maxResultCount, IRosterImportAppService s, CancellationToken ct)
            => s.GetIssuesAsync(id, SeverityOf(severity), sheet, Math.Max(0, skipCount ?? 0), Math.Clamp(maxResultCount ?? 20, 1, MaxIssues), ct));
        imports.MapGet("/{id:guid}/changes", (Guid id, int? maxResultCount, IRosterImportAppService s, CancellationToken ct) => s.GetChangesAsync(id, Math.Clamp(maxResultCount ?? 20, 1, MaxIssues), ct));
        imports.MapGet("/{id:guid}/wrong-rows", WrongRowsAsync);
        imports.MapPost("/{id:guid}/confirm", (Guid id, IRosterImportAppService s, CancellationToken ct) => s.ConfirmAsync(id, ct));
        imports.MapPost("/{id:guid}/cancel", (Guid id, IRosterImportAppService s, CancellationToken ct) => s.CancelAsync(id, ct));
        imports.MapPost("/{id:guid}/restart", (Guid id, IRosterImportAppService s, CancellationToken ct) => s.RestartAsync(id, ct));
        imports.MapDelete("/{id:guid}", (Guid id, IRosterImportAppService s, CancellationToken ct) => s.DiscardAsync(id, ct));
    }

    // A word in an address may be written as the answers write it.
    private static IssueSeverity SeverityOf(string? word) => word is null ? IssueSeverity.Error
        : Enum.TryParse<IssueSeverity>(word, ignoreCase: true, out var severity) && Enum.IsDefined(severity) ? severity
        : throw new InputInvalidException("severity", "请用 error、warning 或 notice");

    // One field, once for a workbook or repeated for .csv files.
    private static Task<RosterImportDetailDto> UploadAsync(IFormFileCollection file, IRosterImportAppService imports, CancellationToken ct)
        => imports.UploadAsync([.. file.GetFiles(nameof(file)).Select(f => new UploadedFile(f.FileName, f.OpenReadStream))], ct);

    private static async Task<FileStreamHttpResult> WrongRowsAsync(Guid id, IRosterImportAppService imports, CancellationToken ct)
    {
        var rows = await imports.OpenWrongRowsAsync(id, ct);
        return TypedResults.File(rows, TableWriter.ContentTypeOf(TableFileFormat.Xlsx), "错误行.xlsx");
    }
}
