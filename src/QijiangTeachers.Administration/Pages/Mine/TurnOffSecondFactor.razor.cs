using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.SecondFactors;
using QijiangTeachers.Administration.Http;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Mine;

/// <summary>Back to the password alone, for both proofs.</summary>
public sealed partial class TurnOffSecondFactor(ISecondFactorAppService factors, PageRedirect redirect)
{
    [SupplyParameterFromForm(FormName = "turn-off")] private TurnOffSecondFactorDto Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    protected override void OnInitialized() => Input ??= new();

    private async Task TurnOffAsync()
    {
        Refusal = await Refusal.CatchAsync(() => factors.TurnOffAsync(Input));
        if (Refusal is null) redirect.To(AccountPaths.Mine, T["SecondFactor:WasTurnedOff"]);
    }
}
