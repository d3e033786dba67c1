using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Administration.Application.ExternalLogins;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.ExternalLogins;

/// <summary>No, with the reason that the person who asked will read.</summary>
public sealed partial class RefuseLinkRequest(IExternalLoginRequestAppService requests, PageRedirect redirect)
{
    private ExternalLoginRequestDto _request = null!;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "refuse")] private AccountReasonDto Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        _request = await requests.GetAsync(Id);
    }

    private async Task RefuseAsync()
    {
        Refusal = await Refusal.CatchAsync(() => requests.RefuseAsync(Id, Input));
        if (Refusal is null) redirect.To("/link-requests", T["LinkRequest:RefuseDone"]);
    }
}
