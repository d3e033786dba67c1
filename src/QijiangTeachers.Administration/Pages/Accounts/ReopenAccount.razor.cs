using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Accounts;

/// <summary>Gives a closed account back.</summary>
public sealed partial class ReopenAccount(IAccountAppService accounts, PageRedirect redirect)
{
    private AccountDto _account = null!;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "reopen")] private AccountReasonDto Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        _account = (await accounts.GetAsync(Id)).Account;
    }

    private async Task ReopenAsync()
    {
        Refusal = await Refusal.CatchAsync(() => accounts.ReopenAsync(Id, Input));
        if (Refusal is null) redirect.To($"/accounts/{Id}", T["ReopenDone", _account.Name]);
    }
}
