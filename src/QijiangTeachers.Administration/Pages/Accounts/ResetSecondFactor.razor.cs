using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Accounts;

/// <summary>Takes the second factor away from somebody who has lost app and paper.</summary>
public sealed partial class ResetSecondFactor(IAccountAppService accounts, PageRedirect redirect)
{
    private AccountDto _account = null!;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "reset-second-factor")] private AccountReasonDto Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        _account = (await accounts.GetAsync(Id)).Account;
    }

    private async Task ResetAsync()
    {
        Refusal = await Refusal.CatchAsync(() => accounts.ResetSecondFactorAsync(Id, Input));
        if (Refusal is null) redirect.To($"/accounts/{Id}", T["SecondFactorWasReset"]);
    }
}
