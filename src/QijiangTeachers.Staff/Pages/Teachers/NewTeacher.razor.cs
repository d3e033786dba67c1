using Microsoft.AspNetCore.Components;
using QijiangTeachers.Staff.Application;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Teachers;

/// <summary>A new person with the first main spell.</summary>
public sealed partial class NewTeacher(ITeacherRecordAppService records, ISchoolAppService schools, PageRedirect redirect)
{
    [SupplyParameterFromForm(FormName = "new-teacher")] private CreateTeacherDto Input { get; set; } = null!;

    private IReadOnlyList<Choice> _schools = [];
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        _schools = [.. (await schools.GetChoicesAsync()).Select(s => new Choice(s.Id.ToString(), s.Name))];
    }

    private async Task SaveAsync()
    {
        ChangeResultDto? made = null;
        Refusal = await Refusal.CatchAsync(async () => made = await records.CreateAsync(Input));
        if (Refusal is null) redirect.To($"/teachers/{made!.Id}", T["NewTeacher:Done"]);
    }
}
