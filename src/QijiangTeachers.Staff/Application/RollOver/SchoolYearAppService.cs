using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.Schools;

namespace QijiangTeachers.Staff.Application.RollOver;

internal sealed class SchoolYearAppService(SchoolYearRoller roller, SchoolListQuery list, IPermissionChecker permissions, TimeProvider clock) : ISchoolYearAppService
{
    private static readonly SortMap<SchoolYearStateDto> Sorts = new("state, code") { ["state"] = s => s.State, ["code"] = s => s.Code, ["name"] = s => s.Name };

    public async Task<PagedResultDto<SchoolYearStateDto>> GetListAsync(GetSchoolYearListInput input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Schools.Manage, ct);
        var rows = roller.States(list.Named(list.InScope(), input.Filter?.Trim()), YearOf(input.Year));
        if (input.State is { } state) rows = rows.Where(s => s.State == state);
        return await rows.ToPagedResultAsync(input, Sorts, s => s.SchoolId, ct);
    }

    public async Task<SchoolYearSummaryDto> GetSummaryAsync(int? year = null, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Schools.Manage, ct);
        var states = await roller.States(list.InScope(), YearOf(year)).Select(s => s.State).ToListAsync(ct);
        return new(YearOf(year), states.Count(s => s == SchoolYearState.Missing), states.Count(s => s == SchoolYearState.CarriedOver), states.Count(s => s == SchoolYearState.Given));
    }

    public async Task<RollOverResultDto> RollOverAsync(RollOverDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Schools.Manage, ct);
        var year = YearOf(input.Year);
        return new(year, input.DryRun ? await roller.MissingAsync(year, ct) : await roller.RollOverAsync(year, ct));
    }

    private int YearOf(int? year) => year ?? SchoolYear.Containing(clock.TodayInChina).StartYear;
}
