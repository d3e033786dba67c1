using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Teachers;

/// <summary>Takes a mistaken entry out; the history keeps it.</summary>
public sealed partial class RemoveLeavePage(ICareerAppService careers, ITeacherAppService teachers, PageRedirect redirect)
{
    [Parameter] public Guid Id { get; set; }
    [Parameter] public Guid LeaveId { get; set; }
    [SupplyParameterFromForm(FormName = "remove-leave")] private RemoveFactDto Input { get; set; } = null!;

    private TeacherDetailDto _teacher = null!;
    private string _fact = "";
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _teacher = await teachers.GetAsync(Id);
        var leave = _teacher.Leaves.FirstOrDefault(l => l.Id == LeaveId) ?? throw new EntityNotFoundException(typeof(Leave), LeaveId);
        _fact = $"{Terms.Of(leave.Kind)} · {Words.Period(leave.From, leave.LastDay)}";
        Input ??= new() { ConcurrencyStamp = _teacher.ConcurrencyStamp };
    }

    private async Task SaveAsync()
    {
        Refusal = await Refusal.CatchAsync(() => careers.RemoveLeaveAsync(Id, LeaveId, Input));
        if (Refusal is null) redirect.To($"/teachers/{Id}?tab=service", T["LeaveRemovedDone"]);
    }
}
