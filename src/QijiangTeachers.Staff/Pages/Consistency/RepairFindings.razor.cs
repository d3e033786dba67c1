using Microsoft.AspNetCore.Components;
using QijiangTeachers.Staff.Application.Consistency;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Consistency;

/// <summary>What is derived is derived anew, with a reason.</summary>
public sealed partial class RepairFindings(IConsistencyFindingAppService findings, PageRedirect redirect)
{
    [SupplyParameterFromForm(FormName = "repair")] private RepairConsistencyDto Input { get; set; } = null!;

    private IReadOnlyList<ConsistencyKindDto> _kinds = [];
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        _kinds = [.. (await findings.GetSummaryAsync()).Kinds.Where(k => k.CanRepair)];
    }

    private async Task RepairAsync()
    {
        Guid? run = null;
        Refusal = await Refusal.CatchAsync(async () => run = (await findings.RepairAsync(Input)).RunId);
        if (Refusal is null) redirect.To($"/tasks/{run}", T["Consistency:Ordered"]);
    }
}
