using Microsoft.Extensions.Localization;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Training.Application.Balances;

internal sealed class HourBalanceAppService(
    HourBalanceList list, HourBalanceReader reader, IPermissionChecker permissions, CurrentUserAccessor users, IStringLocalizer<TrainingModule> texts, TimeProvider clock) : IHourBalanceAppService
{
    public async Task<PagedResultDto<HourBalanceDto>> GetListAsync(GetHourBalanceListInput input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(TrainingPermissions.Hours.Browse, ct);
        return await list.PageAsync(input, ct);
    }

    public async Task<HourSummaryDto> GetSummaryAsync(GetHourBalanceListInput input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(TrainingPermissions.Hours.Browse, ct);
        return await list.SummaryAsync(input, ct);
    }

    public async Task ExportAsync(GetHourBalanceListInput input, TableFileFormat format, Stream output, CancellationToken ct = default)
    {
        await permissions.CheckAsync(TrainingPermissions.Hours.Browse, ct);
        await TableWriter.WriteAsync(output, format, texts["Balances:Sheet"], HourBalanceColumns.In(texts), list.StreamAsync(input, ct), ct);
    }

    public async Task<HourBalanceDetailDto> GetAsync(Guid id, DateOnly? asOf = null, CancellationToken ct = default)
    {
        await permissions.CheckAsync(TrainingPermissions.Hours.Default, ct);
        return await reader.ReadAsync(id, asOf ?? clock.TodayInChina, ct);
    }

    public async Task<HourBalanceDetailDto> GetMineAsync(DateOnly? asOf = null, CancellationToken ct = default)
    {
        await permissions.CheckAsync(TrainingPermissions.Hours.Default, ct);
        var me = users.User.TeacherId ?? throw new EntityNotFoundException(typeof(Teacher));
        return await reader.ReadAsync(me, asOf ?? clock.TodayInChina, ct);
    }
}
