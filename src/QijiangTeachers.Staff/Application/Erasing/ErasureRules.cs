using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Erasing;

/// <summary>When a person may be erased: out of service for good, nothing open, and for retention as a ground the time over.</summary>
internal sealed class ErasureRules(RegistryDbContext db, ErasureOptions options, CurrentUserAccessor users, TimeProvider clock, ErrorTexts texts)
{
    private static readonly RequestState[] Open = [RequestState.Draft, RequestState.Pending, RequestState.Returned];

    /// <param name="records">The record and those merged into it.</param>
    /// <param name="basis">The ground; null: not chosen yet.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<BusinessException>> ObstaclesAsync(IReadOnlyList<Teacher> records, ErasureBasis? basis, CancellationToken ct)
    {
        var (ids, today, found) = (records.Select(t => t.Id).ToList(), clock.TodayInChina, new List<BusinessException>());
        if (users.User.TeacherId is { } me && ids.Contains(me)) found.Add(StaffErrors.OwnRecord());
        if (records[0].MergedIntoId is not null) found.Add(StaffErrors.ErasureOfMerged());
        var left = await LeftOnAsync(ids, ct);
        if (records[0].Status == ServiceStatus.InService || left is null || left >= today) found.Add(StaffErrors.ErasureInService());
        if (await db.Set<Request>().IgnoreQueryFilters([DataScope.FilterName]).AnyAsync(r => r.TeacherId != null && ids.Contains(r.TeacherId.Value) && r.Kind != Request.ErasureKind
            && (Open.Contains(r.State) || (r.State == RequestState.Approved && r.CarriedOutAt == null)), ct)) found.Add(StaffErrors.ErasureRequestsOpen());
        if (await db.FaultReports.IgnoreQueryFilters([DataScope.FilterName]).AnyAsync(f => ids.Contains(f.TeacherId) && f.State == FaultState.Open, ct)) found.Add(StaffErrors.ErasureFaultsOpen());
        if (basis == ErasureBasis.RetentionOver && RetainedUntil(left) is { } until && until > today) found.Add(StaffErrors.ErasureRetention(until));
        return found;
    }

    /// <summary>The last day in service; null where there is none.</summary>
    public async Task<DateOnly?> LeftOnAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
        => await db.ServiceSegments.IgnoreQueryFilters([DataScope.FilterName]).Where(s => ids.Contains(s.TeacherId)).MaxAsync(s => (DateOnly?)s.To, ct) is { } end ? end.AddDays(-1) : null;

    public DateOnly? RetainedUntil(DateOnly? leftOn) => leftOn is { } day && day.Year < 9000 ? day.AddYears(options.RetentionYears) : null;

    public string Text(BusinessException obstacle) => texts.Of(obstacle);
}
