using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Staff.Application.Merging;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Merging;

/// <summary>可能重复: the likeliest first.</summary>
public sealed partial class DuplicateList(IDuplicateAppService duplicates)
{
    [SupplyParameterFromQuery] private string? Filter { get; set; }
    [SupplyParameterFromQuery] private string? View { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }

    private PagedResultDto<DuplicatePairDto> _pairs = new(0, []);

    private bool IsDismissed => View == "dismissed";

    protected override async Task OnInitializedAsync()
        => _pairs = await duplicates.GetListAsync(new() { Filter = Filter, Dismissed = IsDismissed, SkipCount = ListPages.Skip(PageNumber), MaxResultCount = ListPages.Size });

    private static string SideOf(string number, string? school) => school is null ? number : $"{number} · {school}";

    private static string ReasonsOf(DuplicatePairDto pair) => string.Join(" · ", pair.Reasons.Select(r => Terms.Shown(r)));
}
