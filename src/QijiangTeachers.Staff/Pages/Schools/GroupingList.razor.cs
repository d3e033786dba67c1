using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Application.Schools;

namespace QijiangTeachers.Staff.Pages.Schools;

/// <summary>学区 or 教育集团 with what they join.</summary>
public sealed partial class GroupingList(IPermissionChecker permissions)
{
    [Inject] private Groupings Groups { get; set; } = null!;

    private IReadOnlyList<GroupingDto> _rows = [];
    private bool _mayManage;

    protected override async Task OnInitializedAsync()
    {
        _rows = await Groups.GetListAsync();
        _mayManage = await permissions.IsGrantedAsync(StaffPermissions.Schools.Manage);
    }
}
