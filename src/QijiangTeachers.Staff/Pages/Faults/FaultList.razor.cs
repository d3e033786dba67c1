using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Staff.Application.Faults;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Faults;

/// <summary>What people reported as wrong: open ones first.</summary>
public sealed partial class FaultList(IFaultReportAppService faults)
{
    [SupplyParameterFromQuery] private string? Filter { get; set; }
    [SupplyParameterFromQuery] private string? State { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }

    private PagedResultDto<FaultReportDto> _faults = new(0, []);

    protected override async Task OnInitializedAsync() => _faults = await faults.GetListAsync(new()
    {
        Filter = Filter, State = Query.Enum<FaultState>(State), SkipCount = ListPages.Skip(PageNumber), MaxResultCount = ListPages.Size,
    });
}
