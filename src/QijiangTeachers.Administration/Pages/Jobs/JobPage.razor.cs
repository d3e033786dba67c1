using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Jobs;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Jobs;

/// <summary>One job: start it, try it out, let rows set aside be tried again.</summary>
public sealed partial class JobPage(IJobAppService jobs, IJobRunAppService runs, PageRedirect redirect)
{
    private JobDto _job = null!;
    private IReadOnlyList<SetAsideRowDto> _setAside = [];
    private PagedResultDto<JobRunDto> _runs = new(0, []);
    private Refusal? _refusal;
    private JobWords _words = null!;

    [Parameter] public string Key { get; set; } = "";
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _words = new(T);
        _job = await jobs.GetAsync(Key);
        _setAside = await jobs.GetSetAsideAsync(Key);
        _runs = await runs.GetListAsync(new() { Key = Key, SkipCount = ListPages.Skip(PageNumber), MaxResultCount = ListPages.Size });
    }

    private async Task StartAsync(bool dryRun)
    {
        var runId = Guid.Empty;
        _refusal = await Refusal.CatchAsync(async () => runId = (await jobs.StartAsync(Key, new() { DryRun = dryRun })).RunId);
        if (_refusal is null) redirect.To($"/tasks/{runId}");
    }

    private async Task RetryAsync(Guid? rowId)
    {
        var rows = 0;
        _refusal = await Refusal.CatchAsync(async () => rows = (await jobs.RetryAsync(Key, new() { RowId = rowId })).Rows);
        if (_refusal is null) redirect.To($"/operations/jobs/{Key}", T["RowsRetried", Show.Number(rows)]);
    }
}
