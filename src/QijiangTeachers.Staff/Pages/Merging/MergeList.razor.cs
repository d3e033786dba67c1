using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Staff.Application.Merging;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Merging;

/// <summary>合并记录: the latest first.</summary>
public sealed partial class MergeList(ITeacherMergeAppService merges)
{
    [SupplyParameterFromQuery] private string? Filter { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }

    private PagedResultDto<TeacherMergeDto> _merges = new(0, []);

    protected override async Task OnInitializedAsync() => _merges = await merges.GetListAsync(new() { Filter = Filter, SkipCount = ListPages.Skip(PageNumber), MaxResultCount = ListPages.Size });
}
