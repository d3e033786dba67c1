using Microsoft.AspNetCore.Components;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Teachers;

/// <summary>Numbers in full, once, for a reason; the answer to the form itself, so that no address leads to them.</summary>
public sealed partial class RevealPage(ITeacherRecordAppService records, ITeacherAppService teachers)
{
    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "reveal")] private RevealDto Input { get; set; } = null!;

    private TeacherDetailDto _teacher = null!;
    private RevealedIdentityDto? _revealed;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _teacher = await teachers.GetAsync(Id);
        Input ??= new();
    }

    private async Task ShowAsync() => Refusal = await Refusal.CatchAsync(async () => _revealed = await records.RevealAsync(Id, Input));
}
