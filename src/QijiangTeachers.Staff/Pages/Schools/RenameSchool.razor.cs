using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Schools;

/// <summary>更名 from a school year on; earlier years keep the old name.</summary>
public sealed partial class RenameSchool(ISchoolAppService schools, PageRedirect redirect, TimeProvider clock)
{
    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "rename-school")] private RenameSchoolDto Input { get; set; } = null!;

    private SchoolDetailDto _school = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _school = await schools.GetAsync(Id);
        Input ??= new() { Name = _school.School.Name, FromYear = SchoolYear.Containing(clock.TodayInChina).StartYear, ConcurrencyStamp = _school.ConcurrencyStamp };
    }

    private async Task SaveAsync()
    {
        Refusal = await Refusal.CatchAsync(() => schools.RenameAsync(Id, Input));
        if (Refusal is null) redirect.To($"/schools/{Id}", T["Renamed"]);
    }
}
