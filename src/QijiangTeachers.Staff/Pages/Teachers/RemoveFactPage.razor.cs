using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Teachers;

/// <summary>Takes a mistaken spell or leave out; the history keeps it.</summary>
public sealed partial class RemoveFactPage(ICareerAppService careers, ITeacherAppService teachers, PageRedirect redirect)
{
    [Parameter] public Guid Id { get; set; }
    [Parameter] public Guid LeaveId { get; set; }
    [Parameter] public Guid SpellId { get; set; }
    [SupplyParameterFromForm(FormName = "remove-fact")] private RemoveFactDto Input { get; set; } = null!;

    private TeacherDetailDto _teacher = null!;
    private string _fact = "";
    private Refusal? Refusal { get; set; }

    private bool IsLeave => LeaveId != Guid.Empty;
    private string Title => T[IsLeave ? "RemoveLeaveEntry" : "RemoveSpell"];
    private string Back => $"/teachers/{Id}?tab=service";

    protected override async Task OnInitializedAsync()
    {
        _teacher = await teachers.GetAsync(Id);
        _fact = IsLeave ? LeaveText() : SpellText();
        Input ??= new() { ConcurrencyStamp = _teacher.ConcurrencyStamp };
    }

    private string LeaveText()
        => _teacher.Leaves.FirstOrDefault(l => l.Id == LeaveId) is { } leave
            ? $"{Terms.Shown(leave.Kind)} · {Words.Period(leave.From, leave.LastDay)}" : throw new EntityNotFoundException(typeof(Leave), LeaveId);

    private string SpellText()
        => _teacher.Spells.FirstOrDefault(s => s.Id == SpellId) is { } spell
            ? $"{spell.SchoolName} · {Terms.Shown(spell.Kind)} · {Words.Period(spell.From, spell.LastDay)}" : throw new EntityNotFoundException(typeof(Spell), SpellId);

    private async Task SaveAsync()
    {
        Refusal = await Refusal.CatchAsync(() => IsLeave ? careers.RemoveLeaveAsync(Id, LeaveId, Input) : careers.RemoveSpellAsync(Id, SpellId, Input));
        if (Refusal is null) redirect.To(Back, T[IsLeave ? "LeaveRemovedDone" : "SpellRemovedDone"]);
    }
}
