using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Staff.Application.Faults;
using QijiangTeachers.Staff.Application.Own;
using QijiangTeachers.Staff.Application.Search;

namespace QijiangTeachers.Staff.Http;

internal static class FaultEndpoints
{
    public static void MapFaults(this IEndpointRouteBuilder app)
    {
        // Who answers sees those of the scope, who reports the own ones: the service decides.
        var faults = app.MapGroup("/api/app/fault-reports").WithTags("FaultReport").RequireAuthorization();
        faults.MapGet("/", ([AsParameters] GetFaultListInput input, IFaultReportAppService s, CancellationToken ct) => s.GetListAsync(input, ct));
        faults.MapGet("/{id:guid}", (Guid id, IFaultReportAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        faults.MapPost("/{id:guid}/answer", (Guid id, AnswerFaultDto input, IFaultReportAppService s, CancellationToken ct) => s.AnswerAsync(id, input, ct))
            .RequireAuthorization(StaffPermissions.Faults.Answer);
        faults.MapPost("/", async (ReportFaultDto input, IFaultReportAppService s, CancellationToken ct) =>
        {
            var made = await s.ReportAsync(input, ct);
            return TypedResults.Created($"/api/app/fault-reports/{made.Id}", made);
        }).RequireAuthorization(StaffPermissions.Own.Report);
        faults.MapPost("/{id:guid}/withdraw", (Guid id, IFaultReportAppService s, CancellationToken ct) => s.WithdrawAsync(id, ct)).RequireAuthorization(StaffPermissions.Own.Report);
    }

    public static void MapFaultRequests(this IEndpointRouteBuilder app)
    {
        var requests = app.MapGroup("/api/app/fault-requests").WithTags("FaultRequest").RequireAuthorization(StaffPermissions.Own.Report);
        requests.MapPost("/", async (FaultRequestDto input, IFaultRequestAppService s, CancellationToken ct) =>
        {
            var id = await s.CreateAsync(input, ct);
            return TypedResults.Created($"/api/app/requests/{id}", id);
        });
        requests.MapGet("/{id:guid}", (Guid id, IFaultRequestAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        requests.MapPut("/{id:guid}", (Guid id, FaultRequestDto input, IFaultRequestAppService s, CancellationToken ct) => s.UpdateAsync(id, input, ct));
    }

    public static void MapOwnRecord(this IEndpointRouteBuilder app)
    {
        var own = app.MapGroup("/api/app/own-record").WithTags("OwnRecord").RequireAuthorization(StaffPermissions.Own.Default);
        own.MapGet("/", (DateOnly? asOf, IOwnRecordAppService s, CancellationToken ct) => s.GetAsync(asOf, ct));
        own.MapPost("/confirm", (ConfirmRecordDto input, IOwnRecordAppService s, CancellationToken ct) => s.ConfirmAsync(input, ct)).RequireAuthorization(StaffPermissions.Own.Confirm);
    }

    public static void MapSearch(this IEndpointRouteBuilder app)
        => app.MapGet("/api/app/search", (string? q, ISearchAppService s, CancellationToken ct) => s.SearchAsync(q, ct)).WithTags("Search").RequireAuthorization(StaffPermissions.Teachers.Default);
}
