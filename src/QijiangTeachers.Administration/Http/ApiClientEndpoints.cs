using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Administration.Application.ApiClients;
using QijiangTeachers.Kernel.Security;

namespace QijiangTeachers.Administration.Http;

internal static class ApiClientEndpoints
{
    public static void MapApiClients(this IEndpointRouteBuilder app)
    {
        var clients = app.MapGroup("/api/app/api-clients").WithTags("ApiClient").RequireAuthorization(AdministrationPermissions.ApiClients.Default);
        clients.MapGet("/", ([AsParameters] GetApiClientListInput input, IApiClientAppService s, CancellationToken ct) => s.GetListAsync(input, ct));
        clients.MapGet("/scopes", (IApiClientAppService s, CancellationToken ct) => s.GetScopesAsync(ct));
        clients.MapGet("/{id:guid}", (Guid id, IApiClientAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        clients.MapGet("/{id:guid}/history", (Guid id, IApiClientAppService s, CancellationToken ct) => s.GetHistoryAsync(id, ct));

        var manage = clients.MapGroup("").RequireAuthorization(AdministrationPermissions.ApiClients.Manage);
        manage.MapPost("/", async (CreateApiClientDto input, IApiClientAppService s, CancellationToken ct) =>
        {
            var made = await s.CreateAsync(input, ct);
            return TypedResults.Created($"/api/app/api-clients/{made.Id}", made);
        }).WithMetadata(new SecretAnswerAttribute());
        manage.MapPut("/{id:guid}", (Guid id, UpdateApiClientDto input, IApiClientAppService s, CancellationToken ct) => s.UpdateAsync(id, input, ct));
        manage.MapPost("/{id:guid}/renew-secret", (Guid id, RenewSecretDto input, IApiClientAppService s, CancellationToken ct) => s.RenewSecretAsync(id, input, ct)).WithMetadata(new SecretAnswerAttribute());
        manage.MapPost("/{id:guid}/block", (Guid id, ApiClientReasonDto input, IApiClientAppService s, CancellationToken ct) => s.BlockAsync(id, input, ct));
        manage.MapPost("/{id:guid}/unblock", (Guid id, ApiClientReasonDto input, IApiClientAppService s, CancellationToken ct) => s.UnblockAsync(id, input, ct));
    }
}
