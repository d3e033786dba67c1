using Microsoft.AspNetCore.Components;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Teachers;

/// <summary>更正假期、借调、豁免.</summary>
public sealed partial class LeaveEntryPage(ICareerAppService careers, ITeacherAppService teachers, PageRedirect redirect)
{
    [Parameter] public Guid Id { get; set; }
    [Parameter] public Guid LeaveId { get; set; }
    [SupplyParameterFromForm(FormName = "leave-entry")] private CorrectLeaveDto Input { get; set; } = null!;

    private TeacherDetailDto _teacher = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _teacher = await teachers.GetAsync(Id);
        Input ??= Standing();
    }

    private CorrectLeaveDto Standing()
    {
        var leave = _teacher.Leaves.FirstOrDefault(l => l.Id == LeaveId) ?? throw new EntityNotFoundException(typeof(Leave), LeaveId);
        return new() { ConcurrencyStamp = _teacher.ConcurrencyStamp, LastDay = leave.LastDay, Cause = leave.Reason };
    }

    private async Task SaveAsync()
    {
        Refusal = await Refusal.CatchAsync(() => careers.UpdateLeaveAsync(Id, LeaveId, Input));
        if (Refusal is null) redirect.To($"/teachers/{Id}", T["Corrected"]);
    }
}
