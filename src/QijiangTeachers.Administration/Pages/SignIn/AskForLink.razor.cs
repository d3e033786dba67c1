using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using QijiangTeachers.Administration.Application.ExternalLogins;
using QijiangTeachers.Administration.Application.SingleSignOn;
using QijiangTeachers.Administration.Domain.ExternalLogins;
using QijiangTeachers.Administration.Http.SingleSignOn;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.SignIn;

/// <summary>Whoever doesn't know the password of the own account asks somebody to look.</summary>
public sealed partial class AskForLink(IExternalLoginRequestAppService requests, SingleSignOnOptions signOn, PageRedirect redirect)
{
    private ExternalIdentity? _identity;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;
    [SupplyParameterFromQuery] private string? ReturnUrl { get; set; }
    [SupplyParameterFromForm(FormName = "ask")] private AskForLinkDto Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (!signOn.IsOn) throw new EntityNotFoundException(typeof(SingleSignOnOptions));
        Input ??= new();
        _identity = await ArrivalCookie.ReadAsync(Http);
    }

    private async Task AskAsync()
    {
        Refusal = await Refusal.CatchAsync(() => requests.AskAsync(_identity ?? throw ExternalLoginErrors.ArrivalOver(), Input));
        if (Refusal is null) redirect.To(SingleSignOnPaths.LinkFor(ReturnUrl, null), T["LinkRequest:WasSent"]);
    }
}
