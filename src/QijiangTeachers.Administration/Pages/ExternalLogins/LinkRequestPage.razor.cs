using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Administration.Application.ExternalLogins;
using QijiangTeachers.Administration.Domain.ExternalLogins;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.ExternalLogins;

/// <summary>One request: who asks, for whose account, and yes with how one made sure.</summary>
public sealed partial class LinkRequestPage(IExternalLoginRequestAppService requests, PageRedirect redirect)
{
    private ExternalLoginRequestDto _request = null!;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "confirm")] private AccountReasonDto Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    private bool MayConfirm => _request is { State: LinkRequestState.Pending, AccountId: not null };

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        _request = await requests.GetAsync(Id);
    }

    private async Task ConfirmAsync()
    {
        Refusal = await Refusal.CatchAsync(() => requests.ConfirmAsync(Id, Input));
        if (Refusal is null) redirect.To("/link-requests", T["LinkRequest:ConfirmDone", _request.UserName]);
    }
}
