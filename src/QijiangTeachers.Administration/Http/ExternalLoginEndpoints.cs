using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Administration.Application.ExternalLogins;

namespace QijiangTeachers.Administration.Http;

internal static class ExternalLoginEndpoints
{
    public static void MapExternalLoginRequests(this IEndpointRouteBuilder app)
    {
        var requests = app.MapGroup("/api/app/external-login-requests").WithTags("Account").RequireAuthorization(AdministrationPermissions.Accounts.Manage);
        requests.MapGet("/", ([AsParameters] GetExternalLoginRequestListInput input, IExternalLoginRequestAppService s, CancellationToken ct) => s.GetListAsync(input, ct));
        requests.MapGet("/{id:guid}", (Guid id, IExternalLoginRequestAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        requests.MapPost("/{id:guid}/confirm", (Guid id, AccountReasonDto input, IExternalLoginRequestAppService s, CancellationToken ct) => s.ConfirmAsync(id, input, ct));
        requests.MapPost("/{id:guid}/refuse", (Guid id, AccountReasonDto input, IExternalLoginRequestAppService s, CancellationToken ct) => s.RefuseAsync(id, input, ct));
    }
}
