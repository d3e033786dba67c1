using Microsoft.AspNetCore.Components;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Teachers;

/// <summary>补录任职经历.</summary>
public sealed partial class NewSpellPage(ICareerAppService careers, ITeacherAppService teachers, ISchoolAppService schools, PageRedirect redirect)
{
    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "spell")] private SpellInput Input { get; set; } = null!;

    private TeacherDetailDto _teacher = null!;
    private IReadOnlyList<Choice> _schools = [];
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _teacher = await teachers.GetAsync(Id);
        _schools = [.. (await schools.GetAllChoicesAsync()).Select(s => new Choice(s.Id.ToString(), s.Name))];
        Input ??= new() { ConcurrencyStamp = _teacher.ConcurrencyStamp };
    }

    private async Task SaveAsync()
    {
        Refusal = await Refusal.CatchAsync(() => careers.AddSpellAsync(Id, Input));
        if (Refusal is null) redirect.To($"/teachers/{Id}", T["Spell:Done"]);
    }
}
