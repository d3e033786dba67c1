using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Application.Consistency;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Consistency;

/// <summary>一致性核对: what doesn't fit together, and where it is corrected.</summary>
public sealed partial class FindingList(IConsistencyFindingAppService findings, IPermissionChecker permissions, PageRedirect redirect)
{
    [SupplyParameterFromQuery] private string? Filter { get; set; }
    [SupplyParameterFromQuery] private string? Sorting { get; set; }
    [SupplyParameterFromQuery] private string? Kind { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }

    private ConsistencySummaryDto _summary = null!;
    private PagedResultDto<ConsistencyFindingDto> _findings = new(0, []);
    private bool _mayRepair;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _summary = await findings.GetSummaryAsync();
        _findings = await findings.GetListAsync(new() { Filter = Filter, Sorting = Sorting, Kind = Kind, SkipCount = ListPages.Skip(PageNumber), MaxResultCount = ListPages.Size });
        _mayRepair = await permissions.IsGrantedAsync(StaffPermissions.Consistency.Repair);
    }

    private async Task CheckAsync()
    {
        Guid? run = null;
        Refusal = await Refusal.CatchAsync(async () => run = (await findings.CheckAsync()).RunId);
        if (Refusal is null) redirect.To($"/tasks/{run}", T["Consistency:Ordered"]);
    }
}
