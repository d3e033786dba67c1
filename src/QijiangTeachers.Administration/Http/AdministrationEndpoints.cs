using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Administration.Application.Audit;
using QijiangTeachers.Administration.Application.Permissions;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Tables;

namespace QijiangTeachers.Administration.Http;

internal static class AdministrationEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        var accounts = app.MapGroup("/api/app/accounts").WithTags("Account").RequireAuthorization(AdministrationPermissions.Accounts.Default);
        accounts.MapGet("/", ([AsParameters] GetAccountListInput input, IAccountAppService s, CancellationToken ct) => s.GetListAsync(input, ct));
        accounts.MapGet("/schools", (IAccountAppService s, CancellationToken ct) => s.GetSchoolsAsync(ct));
        accounts.MapGet("/{id:guid}", (Guid id, IAccountAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        accounts.MapPost("/", async (CreateAccountDto input, IAccountAppService s, CancellationToken ct) =>
        {
            var slip = await s.CreateAsync(input, ct);
            return TypedResults.Created($"/api/app/accounts/{slip.AccountId}", slip);
        }).RequireAuthorization(AdministrationPermissions.Accounts.Roles).WithMetadata(new SecretAnswerAttribute());

        var manage = accounts.MapGroup("").RequireAuthorization(AdministrationPermissions.Accounts.Manage);
        manage.MapPost("/import-from-roster", (ImportFromRosterDto input, IAccountAppService s, CancellationToken ct) => s.ImportFromRosterAsync(input, ct));
        manage.MapPost("/issue-codes", (IssueCodesDto input, IAccountAppService s, CancellationToken ct) => s.IssueCodesAsync(input, ct)).WithMetadata(new SecretAnswerAttribute());
        manage.MapPost("/{id:guid}/reset", (Guid id, AccountReasonDto input, IAccountAppService s, CancellationToken ct) => s.ResetAsync(id, input, ct)).WithMetadata(new SecretAnswerAttribute());
        manage.MapPost("/{id:guid}/close", (Guid id, AccountReasonDto input, IAccountAppService s, CancellationToken ct) => s.CloseAsync(id, input, ct));
        manage.MapPost("/{id:guid}/reopen", (Guid id, AccountReasonDto input, IAccountAppService s, CancellationToken ct) => s.ReopenAsync(id, input, ct));
        manage.MapPost("/{id:guid}/unlock", (Guid id, IAccountAppService s, CancellationToken ct) => s.UnlockAsync(id, ct));
        manage.MapPost("/{id:guid}/end-sessions", (Guid id, IAccountAppService s, CancellationToken ct) => s.EndSessionsAsync(id, ct));

        var roles = accounts.MapGroup("").RequireAuthorization(AdministrationPermissions.Accounts.Roles);
        roles.MapPost("/{id:guid}/assign-role", (Guid id, AccountRoleInput input, IAccountAppService s, CancellationToken ct) => s.AssignRoleAsync(id, input, ct));
        roles.MapPost("/{id:guid}/external-logins/{externalLoginId:guid}/remove", (Guid id, Guid externalLoginId, AccountReasonDto input, IAccountAppService s, CancellationToken ct) => s.RemoveExternalLoginAsync(id, externalLoginId, input, ct));
        roles.MapPost("/{id:guid}/reset-second-factor", (Guid id, AccountReasonDto input, IAccountAppService s, CancellationToken ct) => s.ResetSecondFactorAsync(id, input, ct));
        roles.MapPost("/{id:guid}/withdraw-role", (Guid id, AccountRoleInput input, IAccountAppService s, CancellationToken ct) => s.WithdrawRoleAsync(id, input, ct));
    }

    public static void MapPermissions(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/api/app/permissions").WithTags("Permission").RequireAuthorization(AdministrationPermissions.Permissions.Default);
        group.MapGet("/", (IPermissionAppService s, CancellationToken ct) => s.GetAsync(ct));
        group.MapPut("/", (UpdateGrantsDto input, IPermissionAppService s, CancellationToken ct) => s.UpdateAsync(input, ct)).RequireAuthorization(AdministrationPermissions.Permissions.Update);
        group.MapPost("/preview", (UpdateGrantsDto input, IPermissionAppService s, CancellationToken ct) => s.PreviewAsync(input, ct)).RequireAuthorization(AdministrationPermissions.Permissions.Update);
    }

    public static void MapProcesses(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/api/app/processes").WithTags("Process").RequireAuthorization(AdministrationPermissions.AuditLog.Default);
        group.MapGet("/", ([AsParameters] GetProcessListInput input, IProcessAppService s, CancellationToken ct) => s.GetListAsync(input, ct));
        group.MapGet("/last-check", async (IProcessAppService s, CancellationToken ct) => await s.GetLastCheckAsync(ct) is { } check ? Results.Ok(check) : Results.NoContent())
            .Produces<HistoryCheckDto>().Produces(StatusCodes.Status204NoContent);
        group.MapGet("/kinds", (IProcessAppService s, CancellationToken ct) => s.GetKindsAsync(ct));
        group.MapGet("/schools", (IProcessAppService s, CancellationToken ct) => s.GetSchoolsAsync(ct)).RequireAuthorization(AdministrationPermissions.AuditLog.People);
        group.MapGet("/{id:guid}", (Guid id, int? skipEvents, IProcessAppService s, CancellationToken ct) => s.GetAsync(id, skipEvents ?? 0, ct));
        group.MapGet("/export", ([AsParameters] ExportProcessesInput input, TableFileFormat? format, IProcessAppService s, ErrorTexts texts, HttpContext http) =>
        {
            var kind = format ?? TableFileFormat.Xlsx;
            return TypedResults.Stream(output => s.ExportAsync(input, kind, output, http.RequestAborted), TableWriter.ContentTypeOf(kind), $"{texts.Of("Menu:AuditLog")}.{(kind == TableFileFormat.Csv ? "csv" : "xlsx")}");
        }).WithMetadata(new HeavyWorkAttribute()).RequireAuthorization(AdministrationPermissions.AuditLog.Export);
        app.MapGet("/api/app/account/readers-of-my-record", (IProcessAppService s, CancellationToken ct) => s.GetReadersOfMyRecordAsync(ct)).WithTags("Account").RequireAuthorization();
    }
}
