using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Transfers;

namespace QijiangTeachers.Staff.Http;

internal static class CareerEndpoints
{
    public static void MapCareers(this IEndpointRouteBuilder app)
    {
        var teachers = app.MapGroup("/api/app/teachers").WithTags("Teacher").RequireAuthorization(StaffPermissions.Teachers.Default);
        MapRecord(teachers);
        MapMoves(teachers);
        MapSpells(teachers.MapGroup("/{id:guid}/spells").RequireAuthorization(StaffPermissions.Teachers.Correct));
        MapLeaves(teachers.MapGroup("/{id:guid}/leaves").RequireAuthorization(StaffPermissions.Teachers.Correct));
    }

    public static void MapTransferRequests(this IEndpointRouteBuilder app)
    {
        var requests = app.MapGroup("/api/app/transfer-requests").WithTags("TransferRequest").RequireAuthorization(StaffPermissions.TransferRequests);
        requests.MapPost("/", async (TransferRequestDto input, ITransferRequestAppService s, CancellationToken ct) =>
        {
            var id = await s.CreateAsync(input, ct);
            return TypedResults.Created($"/api/app/requests/{id}", id);
        });
        requests.MapGet("/{id:guid}", (Guid id, ITransferRequestAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        requests.MapPut("/{id:guid}", (Guid id, TransferRequestDto input, ITransferRequestAppService s, CancellationToken ct) => s.UpdateAsync(id, input, ct));
    }

    private static void MapRecord(RouteGroupBuilder teachers)
    {
        teachers.MapPost("/", async (CreateTeacherDto input, ITeacherRecordAppService s, CancellationToken ct) =>
        {
            var made = await s.CreateAsync(input, ct);
            return TypedResults.Created($"/api/app/teachers/{made.Id}", made);
        }).RequireAuthorization(StaffPermissions.Teachers.Create);
        teachers.MapPut("/{id:guid}", (Guid id, UpdateTeacherDto input, ITeacherRecordAppService s, CancellationToken ct) => s.UpdateAsync(id, input, ct))
            .RequireAuthorization(StaffPermissions.Teachers.Correct);
        teachers.MapPost("/{id:guid}/correct-identity", (Guid id, CorrectIdentityDto input, ITeacherRecordAppService s, CancellationToken ct) => s.CorrectIdentityAsync(id, input, ct))
            .RequireAuthorization(StaffPermissions.Teachers.Correct);
        teachers.MapPost("/{id:guid}/reveal", (Guid id, RevealDto input, ITeacherRecordAppService s, CancellationToken ct) => s.RevealAsync(id, input, ct)).WithMetadata(new HeavyWorkAttribute())
            .RequireAuthorization(StaffPermissions.Teachers.Reveal).WithMetadata(new SecretAnswerAttribute());
    }

    private static void MapMoves(RouteGroupBuilder teachers)
    {
        teachers.MapPost("/{id:guid}/transfer", (Guid id, TransferDto input, ICareerAppService s, CancellationToken ct) => s.TransferAsync(id, input, ct))
            .RequireAuthorization(StaffPermissions.Teachers.Transfer);
        var leave = teachers.MapGroup("/{id:guid}").RequireAuthorization(StaffPermissions.Teachers.Leave);
        leave.MapPost("/leave", (Guid id, LeaveServiceDto input, ICareerAppService s, CancellationToken ct) => s.LeaveAsync(id, input, ct));
        leave.MapPost("/take-back-leave", (Guid id, TakeBackLeaveDto input, ICareerAppService s, CancellationToken ct) => s.TakeBackLeaveAsync(id, input, ct));
        leave.MapPost("/return", (Guid id, ReturnDto input, ICareerAppService s, CancellationToken ct) => s.ReturnAsync(id, input, ct));
        teachers.MapPost("/{id:guid}/change-attribute", (Guid id, ChangeAttributeDto input, ICareerAppService s, CancellationToken ct) => s.ChangeAttributeAsync(id, input, ct))
            .RequireAuthorization(StaffPermissions.Teachers.Correct);
    }

    // Removing is a command with a reason and a version, so it is a POST with a body.
    private static void MapSpells(RouteGroupBuilder spells)
    {
        spells.MapPost("/", (Guid id, SpellInput input, ICareerAppService s, CancellationToken ct) => s.AddSpellAsync(id, input, ct));
        spells.MapPut("/{spellId:guid}", (Guid id, Guid spellId, SpellInput input, ICareerAppService s, CancellationToken ct) => s.UpdateSpellAsync(id, spellId, input, ct));
        spells.MapPost("/{spellId:guid}/remove", (Guid id, Guid spellId, RemoveFactDto input, ICareerAppService s, CancellationToken ct) => s.RemoveSpellAsync(id, spellId, input, ct));
    }

    private static void MapLeaves(RouteGroupBuilder leaves)
    {
        leaves.MapPost("/", (Guid id, AddLeaveDto input, ICareerAppService s, CancellationToken ct) => s.AddLeaveAsync(id, input, ct));
        leaves.MapPut("/{leaveId:guid}", (Guid id, Guid leaveId, CorrectLeaveDto input, ICareerAppService s, CancellationToken ct) => s.UpdateLeaveAsync(id, leaveId, input, ct));
        leaves.MapPost("/{leaveId:guid}/remove", (Guid id, Guid leaveId, RemoveFactDto input, ICareerAppService s, CancellationToken ct) => s.RemoveLeaveAsync(id, leaveId, input, ct));
    }
}
