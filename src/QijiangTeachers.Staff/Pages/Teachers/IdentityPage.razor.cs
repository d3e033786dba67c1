using Microsoft.AspNetCore.Components;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Teachers;

/// <summary>更正证件号或手机.</summary>
public sealed partial class IdentityPage(ITeacherRecordAppService records, ITeacherAppService teachers, PageRedirect redirect)
{
    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "identity")] private CorrectIdentityDto Input { get; set; } = null!;

    private TeacherDetailDto _teacher = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _teacher = await teachers.GetAsync(Id);
        Input ??= new() { ConcurrencyStamp = _teacher.ConcurrencyStamp };
    }

    private async Task SaveAsync()
    {
        Refusal = await Refusal.CatchAsync(() => records.CorrectIdentityAsync(Id, Input));
        if (Refusal is null) redirect.To($"/teachers/{Id}", T["Corrected"]);
    }
}
