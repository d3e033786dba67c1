using Microsoft.AspNetCore.Components;
using QijiangTeachers.Staff.Application;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Schools;

/// <summary>A new school with its first school year.</summary>
public sealed partial class NewSchool(ISchoolAppService schools, PageRedirect redirect)
{
    [SupplyParameterFromForm(FormName = "new-school")] private CreateSchoolDto Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    protected override void OnInitialized() => Input ??= new();

    private async Task SaveAsync()
    {
        ChangeResultDto? made = null;
        Refusal = await Refusal.CatchAsync(async () => made = await schools.CreateAsync(Input));
        if (Refusal is null) redirect.To($"/schools/{made!.Id}", T["SchoolCreated"]);
    }
}
