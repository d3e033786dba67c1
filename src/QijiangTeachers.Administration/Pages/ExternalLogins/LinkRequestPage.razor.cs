using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Administration.Application.ExternalLogins;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.ExternalLogins;

/// <summary>One request: who asks, for whose account, and yes or no with the reason.</summary>
public sealed partial class LinkRequestPage(IExternalLoginRequestAppService requests, PageRedirect redirect)
{
    private ExternalLoginRequestDto _request = null!;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "confirm")] private AccountReasonDto Yes { get; set; } = null!;
    [SupplyParameterFromForm(FormName = "refuse")] private AccountReasonDto No { get; set; } = null!;
    private Refusal? ConfirmRefusal { get; set; }
    private Refusal? RefuseRefusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        (Yes, No) = (Yes ?? new(), No ?? new());
        _request = await requests.GetAsync(Id);
    }

    private async Task ConfirmAsync()
    {
        ConfirmRefusal = await Refusal.CatchAsync(() => requests.ConfirmAsync(Id, Yes));
        if (ConfirmRefusal is null) redirect.To("/link-requests", T["LinkRequest:ConfirmDone", _request.UserName]);
    }

    private async Task RefuseAsync()
    {
        RefuseRefusal = await Refusal.CatchAsync(() => requests.RefuseAsync(Id, No));
        if (RefuseRefusal is null) redirect.To("/link-requests", T["LinkRequest:RefuseDone"]);
    }
}
