using Microsoft.AspNetCore.Components;
using QijiangTeachers.Staff.Application.Reorganisations;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Reorganisations;

/// <summary>One act with every row, and the way back.</summary>
public sealed partial class ReorganisationPage(ISchoolReorganisationAppService reorganisations, PageRedirect redirect)
{
    private const int MostObstacles = 50;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "undo")] private UndoReorganisationDto Input { get; set; } = null!;

    private ReorganisationDetailDto _detail = null!;
    private Refusal? Refusal { get; set; }

    private SchoolReorganisationDto Act => _detail.Act;

    protected override async Task OnInitializedAsync()
    {
        _detail = await reorganisations.GetAsync(Id);
        Input ??= new() { ConcurrencyStamp = Act.ConcurrencyStamp };
    }

    private async Task UndoAsync()
    {
        Refusal = await Refusal.CatchAsync(() => reorganisations.UndoAsync(Id, Input));
        if (Refusal is null) redirect.To($"/school-reorganisations/{Id}", T["Reorganise:UndoDone"]);
    }
}
