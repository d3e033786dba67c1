using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Accounts;

/// <summary>Ends the access of somebody; the history keeps the account.</summary>
public sealed partial class CloseAccount(IAccountAppService accounts, PageRedirect redirect)
{
    private AccountDto _account = null!;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "close")] private AccountReasonDto Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        _account = (await accounts.GetAsync(Id)).Account;
    }

    private async Task CloseAsync()
    {
        Refusal = await Refusal.CatchAsync(() => accounts.CloseAsync(Id, Input));
        if (Refusal is null) redirect.To($"/accounts/{Id}", T["CloseDone", _account.Name]);
    }
}
