using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Staff.Http;
using QijiangTeachers.Training.Application.Balances;

namespace QijiangTeachers.Training.Http;

internal static class HourBalanceEndpoints
{
    public static void MapHourBalances(this IEndpointRouteBuilder app)
    {
        var balances = app.MapGroup("/api/app/hour-balances").WithTags("HourBalance").RequireAuthorization(TrainingPermissions.Hours.Default);
        balances.MapGet("/mine", (DateOnly? asOf, IHourBalanceAppService s, CancellationToken ct) => s.GetMineAsync(asOf, ct));
        balances.MapGet("/{id:guid}", (Guid id, DateOnly? asOf, IHourBalanceAppService s, CancellationToken ct) => s.GetAsync(id, asOf, ct));

        var browse = balances.MapGroup("").RequireAuthorization(TrainingPermissions.Hours.Browse);
        browse.MapGet("/", ([AsParameters] GetHourBalanceListInput input, IHourBalanceAppService s, CancellationToken ct) => s.GetListAsync(input, ct));
        browse.MapGet("/summary", ([AsParameters] GetHourBalanceListInput input, IHourBalanceAppService s, CancellationToken ct) => s.GetSummaryAsync(input, ct));
        browse.MapGet("/export", ([AsParameters] GetHourBalanceListInput input, TableFileFormat? format, IHourBalanceAppService s, IStringLocalizer<TrainingModule> texts, HttpContext http)
            => FileAnswers.Table(texts["Balances:Sheet"], format, (output, kind) => s.ExportAsync(input, kind, output, http.RequestAborted))).WithMetadata(new HeavyWorkAttribute());
    }
}
