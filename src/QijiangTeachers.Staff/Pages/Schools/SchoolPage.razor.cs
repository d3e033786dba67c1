using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Application.Schools;

namespace QijiangTeachers.Staff.Pages.Schools;

/// <summary>One school: figures of the day, years, who works there.</summary>
public sealed partial class SchoolPage(ISchoolAppService schools, IPermissionChecker permissions)
{
    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromQuery] private DateOnly? AsOf { get; set; }

    private SchoolDetailDto _school = null!;
    private bool _mayEnter, _mayManage, _mayReorganise;

    private bool IsClosed => _school.School.ClosedOn <= _school.AsOf;

    protected override async Task OnInitializedAsync()
    {
        _school = await schools.GetAsync(Id, AsOf);
        _mayManage = await permissions.IsGrantedAsync(StaffPermissions.Schools.Manage);
        _mayReorganise = await permissions.IsGrantedAsync(StaffPermissions.Schools.Reorganise);
        _mayEnter = await permissions.IsGrantedAsync(StaffPermissions.Schools.Facts);
    }
}
