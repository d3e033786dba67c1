using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Staff.Application.Consistency;

namespace QijiangTeachers.Staff.Http;

internal static class ConsistencyEndpoints
{
    public static void MapConsistency(this IEndpointRouteBuilder app)
    {
        var findings = app.MapGroup("/api/app/consistency-findings").WithTags("ConsistencyFinding").RequireAuthorization(StaffPermissions.Consistency.Default);
        findings.MapGet("/", ([AsParameters] GetConsistencyFindingListInput input, IConsistencyFindingAppService s, CancellationToken ct) => s.GetListAsync(input, ct));
        findings.MapGet("/summary", (IConsistencyFindingAppService s, CancellationToken ct) => s.GetSummaryAsync(ct));
        findings.MapGet("/export", ([AsParameters] GetConsistencyFindingListInput input, TableFileFormat? format, IConsistencyFindingAppService s, HttpContext http)
            => FileAnswers.Table("一致性核对", format, (output, kind) => s.ExportAsync(input, kind, output, http.RequestAborted)))
            .WithMetadata(new HeavyWorkAttribute());
        findings.MapPost("/check", (IConsistencyFindingAppService s, CancellationToken ct) => s.CheckAsync(ct));
        findings.MapPost("/repair", (RepairConsistencyDto input, IConsistencyFindingAppService s, CancellationToken ct) => s.RepairAsync(input, ct)).RequireAuthorization(StaffPermissions.Consistency.Repair);
    }
}
