using QijiangTeachers.Indicators.Application.Dashboards;
using QijiangTeachers.Indicators.Application.Indicators;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Training.Application.Balances;
using QijiangTeachers.Training.Application.Hours;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Web.Hosting;

/// <summary>
/// Reads once what the heaviest pages read, so that the first visitor doesn't wait while queries are compiled. Begins when
/// the server listens, only reads, one after another, and ends with the server. <c>WarmUp=false</c> leaves it out.
/// </summary>
internal sealed class WarmUp(IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, ILogger<WarmUp> logger) : BackgroundService
{
    public const string Setting = "WarmUp";

    /// <summary>By page.</summary>
    private static readonly Dictionary<string, Func<IServiceProvider, CancellationToken, Task>> _readings = new()
    {
        ["/progress"] = (s, ct) => s.GetRequiredService<IDashboardAppService>().GetDistrictAsync(null, ct),
        ["/progress, schools"] = (s, ct) => s.GetRequiredService<IIndicatorAppService>().GetSchoolsAsync(new() { SkipCount = 0, MaxResultCount = ListPages.Size }, ct),
        ["/teachers"] = (s, ct) => s.GetRequiredService<ITeacherAppService>().GetListAsync(new() { SkipCount = 0, MaxResultCount = ListPages.Size }, ct),
        ["/schools"] = (s, ct) => s.GetRequiredService<ISchoolAppService>().GetListAsync(new() { SkipCount = 0, MaxResultCount = ListPages.Size }, ct),
        ["/hours"] = (s, ct) => s.GetRequiredService<IHourEntryAppService>().GetListAsync(new() { SkipCount = 0, MaxResultCount = ListPages.Size }, ct),
        ["/hours/progress"] = (s, ct) => s.GetRequiredService<IHourBalanceAppService>().GetListAsync(new() { SkipCount = 0, MaxResultCount = ListPages.Size }, ct),
        ["/hours/progress, sums"] = (s, ct) => s.GetRequiredService<IHourBalanceAppService>().GetSummaryAsync(new(), ct),
        ["/indicators"] = (s, ct) => s.GetRequiredService<IIndicatorAppService>().GetOverviewAsync(null, null, ct),
        ["/indicators/hours-completion/people"] = (s, ct) => s.GetRequiredService<IIndicatorAppService>().GetPeoplePageAsync(IndicatorCodes.HoursCompletion, new() { SkipCount = 0, MaxResultCount = ListPages.Size }, ct),
        ["/indicators/backbone-share/people"] = (s, ct) => s.GetRequiredService<IIndicatorAppService>().GetPeoplePageAsync(IndicatorCodes.BackboneShare, new() { SkipCount = 0, MaxResultCount = ListPages.Size }, ct),
    };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var started = lifetime.ApplicationStarted.Register(listening.SetResult);
        await listening.Task.WaitAsync(stoppingToken);
        var done = 0;
        foreach (var (page, read) in _readings)
            if (!stoppingToken.IsCancellationRequested && await ReadAsync(page, read, stoppingToken)) done++;
        logger.LogDebug("{Done} of {All} pages were read ahead of visitors", done, _readings.Count);
    }

    private async Task<bool> ReadAsync(string page, Func<IServiceProvider, CancellationToken, Task> read, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentUserAccessor>().User = new SystemUser("系统");
            await read(scope.ServiceProvider, ct);
            return true;
        }
        catch (Exception e)
        {
            if (!ct.IsCancellationRequested) logger.LogWarning(e, "{Page} couldn't be read ahead of visitors", page);
            return false;
        }
    }
}
