using Microsoft.AspNetCore.Components;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Teachers;

/// <summary>更正任职经历.</summary>
public sealed partial class SpellPage(ICareerAppService careers, ITeacherAppService teachers, ISchoolAppService schools, PageRedirect redirect)
{
    [Parameter] public Guid Id { get; set; }
    [Parameter] public Guid SpellId { get; set; }
    [SupplyParameterFromForm(FormName = "spell")] private SpellInput Input { get; set; } = null!;

    private TeacherDetailDto _teacher = null!;
    private IReadOnlyList<Choice> _schools = [];
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _teacher = await teachers.GetAsync(Id);
        _schools = [.. (await schools.GetAllChoicesAsync()).Select(s => new Choice(s.Id.ToString(), s.Name))];
        Input ??= Standing();
    }

    private SpellInput Standing()
    {
        var spell = _teacher.Spells.FirstOrDefault(s => s.Id == SpellId) ?? throw new EntityNotFoundException(typeof(Spell), SpellId);
        return new()
        {
            ConcurrencyStamp = _teacher.ConcurrencyStamp, Kind = spell.Kind, SchoolId = spell.SchoolId, From = spell.From, LastDay = spell.LastDay,
            Category = spell.Category, Employment = spell.Employment, Stage = spell.Stage, CourseKind = spell.CourseKind, Note = spell.Note,
        };
    }

    private async Task SaveAsync()
    {
        Refusal = await Refusal.CatchAsync(() => careers.UpdateSpellAsync(Id, SpellId, Input));
        if (Refusal is null) redirect.To($"/teachers/{Id}", T["Spell:Corrected"]);
    }
}
