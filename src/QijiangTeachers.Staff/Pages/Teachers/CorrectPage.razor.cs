using Microsoft.AspNetCore.Components;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Teachers;

/// <summary>更正档案.</summary>
public sealed partial class CorrectPage(ITeacherRecordAppService records, ITeacherAppService teachers, PageRedirect redirect)
{
    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "correct")] private UpdateTeacherDto Input { get; set; } = null!;

    private TeacherDetailDto _teacher = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _teacher = await teachers.GetAsync(Id);
        Input ??= UpdateTeacherDto.From(_teacher.Profile, _teacher.ConcurrencyStamp);
    }

    private async Task SaveAsync()
    {
        Refusal = await Refusal.CatchAsync(() => records.UpdateAsync(Id, Input));
        if (Refusal is null) redirect.To($"/teachers/{Id}", T["CorrectRecord:Done"]);
    }
}
