using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Accounts;

/// <summary>A code in place of a forgotten password. The slip is the answer to the form itself: a redirect would have to carry the code.</summary>
public sealed partial class ResetAccount(IAccountAppService accounts)
{
    private AccountDto _account = null!;
    private ActivationSlipDto? _slip;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "reset")] private AccountReasonDto Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        _account = (await accounts.GetAsync(Id)).Account;
    }

    private async Task ResetAsync() => Refusal = await Refusal.CatchAsync(async () => _slip = await accounts.ResetAsync(Id, Input));
}
