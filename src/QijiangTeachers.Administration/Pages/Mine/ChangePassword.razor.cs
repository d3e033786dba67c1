using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using QijiangTeachers.Administration.Application.SignIn;
using QijiangTeachers.Administration.Http;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Mine;

/// <summary>A new password of one's own; asked for at the first log-in with one that somebody else gave.</summary>
public sealed partial class ChangePassword(ILogInAppService logIn, CurrentUserAccessor users, PageRedirect redirect)
{
    private bool _must;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;
    [SupplyParameterFromForm(FormName = "password")] private ChangePasswordDto Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    protected override void OnInitialized()
    {
        Input ??= new();
        _must = users.User is RegistryUser { MustChangePassword: true };
    }

    private async Task ChangeAsync()
    {
        Refusal = await Refusal.CatchAsync(async () => await SessionCookie.WriteAsync(Http, await logIn.ChangePasswordAsync(Input)));
        if (Refusal is null) redirect.To(_must ? "/" : AccountPaths.Mine, T["PasswordWasChanged"]);
    }
}
