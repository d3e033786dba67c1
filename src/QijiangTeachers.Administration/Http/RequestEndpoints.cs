using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Administration.Http;

internal static class RequestEndpoints
{
    public static void MapRequests(this IEndpointRouteBuilder app)
    {
        // A stand-in decides without the permission: the service knows whose turn it is.
        var requests = app.MapGroup("/api/app/requests").WithTags("Request").RequireAuthorization(AdministrationPermissions.Requests.Default);
        requests.MapGet("/", ([AsParameters] GetRequestListInput input, IRequestAppService s, CancellationToken ct) => s.GetListAsync(input, ct));
        requests.MapGet("/counts", (IRequestAppService s, CancellationToken ct) => s.GetCountsAsync(ct));
        requests.MapGet("/{id:guid}", (Guid id, IRequestAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        requests.MapPost("/{id:guid}/decide", (Guid id, DecideRequestDto input, IRequestAppService s, CancellationToken ct) => s.DecideAsync(id, input, ct));
        requests.MapPost("/approve", (ApproveRequestsDto input, IRequestAppService s, CancellationToken ct) => s.ApproveAsync(input, ct));
        requests.MapPost("/undo", (UndoDecisionsDto input, IRequestAppService s, CancellationToken ct) => s.UndoAsync(input, ct));
        requests.MapPost("/{id:guid}/take-back", (Guid id, TakeBackRequestDto input, IRequestAppService s, CancellationToken ct) => s.TakeBackAsync(id, input, ct));
        requests.MapPost("/{id:guid}/comment", (Guid id, CommentOnRequestDto input, IRequestAppService s, CancellationToken ct) => s.CommentAsync(id, input, ct));

        // The form in the line after a decision.
        requests.MapPost("/undo-form", async (string ids, HttpContext http, IRequestAppService s, CancellationToken ct) =>
        {
            if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }) return Results.BadRequest();
            try
            {
                Guid[] which = [.. ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];
                await s.UndoAsync(new() { Ids = which }, ct);
                return Results.LocalRedirect(which.Length == 1 ? $"/requests/{which[0]}" : "/requests");
            }
            catch (BusinessException)
            {
                return Results.LocalRedirect("/requests/decided?undo=late");
            }
        }).WithMetadata(new RequireAntiforgeryTokenAttribute()).ExcludeFromDescription();

        var standIns = app.MapGroup("/api/app/stand-ins").WithTags("StandIn").RequireAuthorization(AdministrationPermissions.Requests.Default);
        standIns.MapGet("/", (IStandInAppService s, CancellationToken ct) => s.GetListAsync(ct));
        standIns.MapPost("/", async (ChooseStandInDto input, IStandInAppService s, CancellationToken ct) => TypedResults.Created("/api/app/stand-ins", await s.CreateAsync(input, ct)))
            .RequireAuthorization(AdministrationPermissions.Requests.Decide);
        standIns.MapPost("/{id:guid}/end", (Guid id, IStandInAppService s, CancellationToken ct) => s.EndAsync(id, ct)).RequireAuthorization(AdministrationPermissions.Requests.Decide);
    }
}
