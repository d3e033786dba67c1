using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using QijiangTeachers.Administration.Application.ExternalLogins;
using QijiangTeachers.Administration.Application.SignIn;
using QijiangTeachers.Administration.Application.SingleSignOn;
using QijiangTeachers.Administration.Domain.ExternalLogins;
using QijiangTeachers.Administration.Http;
using QijiangTeachers.Administration.Http.SingleSignOn;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.SignIn;

/// <summary>Somebody has logged in at the provider whom nobody knows here yet: whose account is it?</summary>
public sealed partial class LinkExternalLogin(ISingleSignOnAppService signOnService, IExternalLoginRequestAppService requests, SingleSignOnOptions signOn, CurrentUserAccessor users, PageRedirect redirect)
{
    private ExternalIdentity? _identity;
    private OwnLinkRequestDto? _request;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;
    [SupplyParameterFromQuery] private string? ReturnUrl { get; set; }
    [SupplyParameterFromQuery] private string? Why { get; set; }
    [SupplyParameterFromForm(FormName = "link")] private LogInDto Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (!signOn.IsOn) throw new EntityNotFoundException(typeof(SingleSignOnOptions));
        Input ??= new() { UserName = users.User.UserName };
        _identity = await ArrivalCookie.ReadAsync(Http);
        if (_identity is not null) _request = await requests.FindOwnAsync(_identity);
    }

    private async Task LinkAsync()
    {
        LogInResultDto who = null!;
        Refusal = await Refusal.CatchAsync(async () => who = await signOnService.LinkAsync(_identity ?? throw ExternalLoginErrors.ArrivalOver(), Input));
        if (Refusal is not null) return;
        await ArrivalCookie.DeleteAsync(Http);
        await SecondStepCookie.EnterAsync(Http, new(who, null));
        redirect.To(who.MustChangePassword ? AccountPaths.ChangePassword : LocalPath.OrHome(ReturnUrl), T["ExternalLogin:LinkDone", signOn.Name]);
    }
}
