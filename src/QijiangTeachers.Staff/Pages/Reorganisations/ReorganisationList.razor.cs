using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Staff.Application.Reorganisations;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Reorganisations;

/// <summary>撤并记录: the latest first.</summary>
public sealed partial class ReorganisationList(ISchoolReorganisationAppService reorganisations)
{
    [SupplyParameterFromQuery] private string? Filter { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }

    private PagedResultDto<SchoolReorganisationDto> _acts = new(0, []);

    protected override async Task OnInitializedAsync() => _acts = await reorganisations.GetListAsync(new() { Filter = Filter, SkipCount = ListPages.Skip(PageNumber), MaxResultCount = ListPages.Size });
}
