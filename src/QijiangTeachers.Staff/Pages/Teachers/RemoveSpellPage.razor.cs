using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Teachers;

/// <summary>Takes a mistaken entry out; the history keeps it.</summary>
public sealed partial class RemoveSpellPage(ICareerAppService careers, ITeacherAppService teachers, PageRedirect redirect)
{
    [Parameter] public Guid Id { get; set; }
    [Parameter] public Guid SpellId { get; set; }
    [SupplyParameterFromForm(FormName = "remove-spell")] private RemoveFactDto Input { get; set; } = null!;

    private TeacherDetailDto _teacher = null!;
    private string _fact = "";
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _teacher = await teachers.GetAsync(Id);
        var spell = _teacher.Spells.FirstOrDefault(s => s.Id == SpellId) ?? throw new EntityNotFoundException(typeof(Spell), SpellId);
        _fact = $"{spell.SchoolName} · {Terms.Of(spell.Kind)} · {Words.Period(spell.From, spell.LastDay)}";
        Input ??= new() { ConcurrencyStamp = _teacher.ConcurrencyStamp };
    }

    private async Task SaveAsync()
    {
        Refusal = await Refusal.CatchAsync(() => careers.RemoveSpellAsync(Id, SpellId, Input));
        if (Refusal is null) redirect.To($"/teachers/{Id}?tab=service", T["SpellRemovedDone"]);
    }
}
