using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Staff.Http;
using QijiangTeachers.Training.Application.Hours;

namespace QijiangTeachers.Training.Http;

internal static class HourEntryEndpoints
{
    public static void MapHourEntries(this IEndpointRouteBuilder app)
    {
        var hours = app.MapGroup("/api/app/hour-entries").WithTags("HourEntry").RequireAuthorization(TrainingPermissions.Hours.Default);
        hours.MapGet("/", ([AsParameters] GetHourEntryListInput input, IHourEntryAppService s, CancellationToken ct) => s.GetListAsync(input, ct));
        hours.MapGet("/{id:guid}", (Guid id, IHourEntryAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        hours.MapGet("/export", ([AsParameters] GetHourEntryListInput input, TableFileFormat? format, IHourEntryAppService s, HttpContext http)
            => FileAnswers.Table("学时台账", format, (output, kind) => s.ExportAsync(input, kind, output, http.RequestAborted))).WithMetadata(new HeavyWorkAttribute()).RequireAuthorization(TrainingPermissions.Hours.Browse);

        // Which level somebody may record is the service's to say.
        var record = hours.MapGroup("").RequireAuthorization(TrainingPermissions.Hours.Record);
        record.MapPost("/", async (CreateHourEntryDto input, IHourEntryAppService s, CancellationToken ct) =>
        {
            var made = await s.CreateAsync(input, ct);
            return TypedResults.Created($"/api/app/hour-entries/{made.Id}", made);
        });
        record.MapPost("/many", (CreateHourEntriesDto input, IHourEntryAppService s, CancellationToken ct) => s.CreateManyAsync(input, ct));
        record.MapPut("/{id:guid}", (Guid id, UpdateHourEntryDto input, IHourEntryAppService s, CancellationToken ct) => s.UpdateAsync(id, input, ct));
        record.MapPost("/{id:guid}/reverse", (Guid id, ReverseHourEntryDto input, IHourEntryAppService s, CancellationToken ct) => s.ReverseAsync(id, input, ct));
    }
}
