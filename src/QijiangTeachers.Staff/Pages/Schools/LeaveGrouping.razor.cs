using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Schools;

/// <summary>A school leaves its 学区 or 教育集团 from a school year on.</summary>
public sealed partial class LeaveGrouping(ISchoolAppService schools, PageRedirect redirect, TimeProvider clock)
{
    [Inject] private Groupings Groups { get; set; } = null!;
    [Parameter] public Guid Id { get; set; }
    [Parameter] public Guid SchoolId { get; set; }
    [SupplyParameterFromForm(FormName = "remove-school")] private LeaveGroupingDto Input { get; set; } = null!;

    private GroupingDto _grouping = null!;
    private SchoolDetailDto _school = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        (_grouping, _school) = (await Groups.GetAsync(Id), await schools.GetAsync(SchoolId));
        Input ??= new() { FromYear = SchoolYear.Containing(clock.TodayInChina).StartYear };
    }

    private async Task SaveAsync()
    {
        Refusal = await Refusal.CatchAsync(() => Groups.RemoveSchoolAsync(Id, SchoolId, Input));
        if (Refusal is null) redirect.To($"{Groups.Path}/{Id}", T["Grouping:Released"]);
    }
}
