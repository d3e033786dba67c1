using Microsoft.AspNetCore.Components;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Teachers;

/// <summary>登记假期、借调、豁免.</summary>
public sealed partial class NewLeavePage(ICareerAppService careers, ITeacherAppService teachers, PageRedirect redirect)
{
    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "leave-entry")] private AddLeaveDto Input { get; set; } = null!;

    private TeacherDetailDto _teacher = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _teacher = await teachers.GetAsync(Id);
        Input ??= new() { ConcurrencyStamp = _teacher.ConcurrencyStamp };
    }

    private async Task SaveAsync()
    {
        Refusal = await Refusal.CatchAsync(() => careers.AddLeaveAsync(Id, Input));
        if (Refusal is null) redirect.To($"/teachers/{Id}", T["LeaveEntry:Done"]);
    }
}
