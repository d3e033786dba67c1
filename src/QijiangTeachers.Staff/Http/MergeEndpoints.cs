using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Staff.Application.Merging;

namespace QijiangTeachers.Staff.Http;

internal static class MergeEndpoints
{
    public static void MapMerging(this IEndpointRouteBuilder app)
    {
        var pairs = app.MapGroup("/api/app/duplicates").WithTags("Duplicate").RequireAuthorization(StaffPermissions.Teachers.Merge);
        pairs.MapGet("/", ([AsParameters] GetDuplicateListInput input, IDuplicateAppService s, CancellationToken ct) => s.GetListAsync(input, ct));
        pairs.MapPost("/dismiss", (DismissDuplicateDto input, IDuplicateAppService s, CancellationToken ct) => s.DismissAsync(input, ct));
        pairs.MapPost("/{id:guid}/take-back", (Guid id, TakeBackDismissalDto input, IDuplicateAppService s, CancellationToken ct) => s.TakeBackAsync(id, input, ct));

        var merges = app.MapGroup("/api/app/teacher-merges").WithTags("TeacherMerge").RequireAuthorization(StaffPermissions.Teachers.Merge);
        merges.MapGet("/", ([AsParameters] PagedAndSortedResultRequestDto input, ITeacherMergeAppService s, CancellationToken ct) => s.GetListAsync(input, ct));
        merges.MapGet("/preview/{survivorId:guid}/{absorbedId:guid}", (Guid survivorId, Guid absorbedId, ITeacherMergeAppService s, CancellationToken ct) => s.GetPreviewAsync(survivorId, absorbedId, ct));
        merges.MapPost("/", async (MergeTeachersDto input, ITeacherMergeAppService s, CancellationToken ct) =>
        {
            var made = await s.CreateAsync(input, ct);
            return TypedResults.Created($"/api/app/teacher-merges/{made.Id}", made);
        });
        merges.MapGet("/{id:guid}", (Guid id, ITeacherMergeAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        merges.MapGet("/{id:guid}/undo-preview", (Guid id, ITeacherMergeAppService s, CancellationToken ct) => s.GetUndoPreviewAsync(id, ct));
        merges.MapPost("/{id:guid}/undo", (Guid id, UndoMergeDto input, ITeacherMergeAppService s, CancellationToken ct) => s.UndoAsync(id, input, ct));

        app.MapGet("/api/app/merged-identifiers", ([AsParameters] GetMergedIdentifiersInput input, IMergedIdentifierAppService s, CancellationToken ct) => s.GetListAsync(input, ct))
            .WithTags("MergedIdentifier").RequireAuthorization(StaffPermissions.Teachers.Default);
    }
}
