using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Schools;

/// <summary>One school: figures of the day, years, who works there.</summary>
public sealed partial class SchoolPage(ISchoolAppService schools, IPermissionChecker permissions, PageRedirect redirect)
{
    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromQuery] private DateOnly? AsOf { get; set; }

    private SchoolDetailDto _school = null!;
    private Refusal? Refusal { get; set; }
    private SchoolYearDto? Carried => _school.Years.FirstOrDefault(y => y.IsCarriedOver);
    private bool _mayEnter, _mayManage, _mayReorganise;

    private bool IsClosed => _school.School.ClosedOn <= _school.AsOf;

    protected override async Task OnInitializedAsync()
    {
        _school = await schools.GetAsync(Id, AsOf);
        _mayManage = await permissions.IsGrantedAsync(StaffPermissions.Schools.Manage);
        _mayReorganise = await permissions.IsGrantedAsync(StaffPermissions.Schools.Reorganise);
        _mayEnter = await permissions.IsGrantedAsync(StaffPermissions.Schools.Facts);
    }

    private async Task ConfirmAsync()
    {
        Refusal = await Refusal.CatchAsync(() => schools.ConfirmYearAsync(Id, new() { Year = Carried!.Year, ConcurrencyStamp = _school.ConcurrencyStamp }));
        if (Refusal is null) redirect.To($"/schools/{Id}", T["RollOver:Confirmed"]);
    }
}
