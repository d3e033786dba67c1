using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Administration.Application.ExternalLogins;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Accounts;

/// <summary>Takes the way in by a provider away from somebody's account.</summary>
public sealed partial class RemoveExternalLogin(IAccountAppService accounts, PageRedirect redirect)
{
    private AccountDto _account = null!;
    private ExternalLoginDto _link = null!;

    [Parameter] public Guid Id { get; set; }
    [Parameter] public Guid ExternalLoginId { get; set; }
    [SupplyParameterFromForm(FormName = "unlink")] private AccountReasonDto Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        var found = await accounts.GetAsync(Id);
        _account = found.Account;
        _link = found.ExternalLogins.FirstOrDefault(l => l.Id == ExternalLoginId) ?? throw new EntityNotFoundException(typeof(ExternalLoginDto), ExternalLoginId);
    }

    private async Task UnlinkAsync()
    {
        Refusal = await Refusal.CatchAsync(() => accounts.RemoveExternalLoginAsync(Id, ExternalLoginId, Input));
        if (Refusal is null) redirect.To($"/accounts/{Id}", T["ExternalLogin:UnlinkDone"]);
    }
}
