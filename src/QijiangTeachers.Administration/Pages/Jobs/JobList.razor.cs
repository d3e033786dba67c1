using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Configuration;
using QijiangTeachers.Administration.Application.Jobs;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Jobs;

/// <summary>Every job with how it went last and what waits; below, the run log.</summary>
public sealed partial class JobList(IJobAppService jobs, IJobRunAppService runs, IConfiguration configuration)
{
    private IReadOnlyList<JobDto> _jobs = [];
    private PagedResultDto<JobRunDto> _runs = new(0, []);
    private IReadOnlyList<Choice> _keys = [], _states = [];
    private bool _enabled;
    private JobWords _words = null!;

    [SupplyParameterFromQuery] private string? Key { get; set; }
    [SupplyParameterFromQuery] private string? State { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _words = new(T);
        _enabled = configuration.GetValue("Jobs:Enabled", true);
        _jobs = await jobs.GetListAsync();
        _keys = [.. _jobs.Select(j => new Choice(j.Key, j.Title)).OrderBy(c => c.Text, StringComparer.CurrentCulture)];
        _states = [.. Enum.GetValues<JobRunState>().Select(s => new Choice(s.ToString(), T[$"JobRunState:{s}"]))];
        _runs = await runs.GetListAsync(new()
        {
            Key = Key, State = Enum.TryParse<JobRunState>(State, out var state) ? state : null, SkipCount = ListPages.Skip(PageNumber), MaxResultCount = ListPages.Size,
        });
    }
}
