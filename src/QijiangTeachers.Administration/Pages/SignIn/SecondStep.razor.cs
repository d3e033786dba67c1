using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using QijiangTeachers.Administration.Application.SignIn;
using QijiangTeachers.Administration.Http;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.SignIn;

/// <summary>After the password: a code of the app, or one from the paper.</summary>
public sealed partial class SecondStep(ILogInAppService logIn, PageRedirect redirect)
{
    [CascadingParameter] private HttpContext Http { get; set; } = null!;
    [SupplyParameterFromQuery] private string? ReturnUrl { get; set; }
    [SupplyParameterFromForm(FormName = "second-step")] private SecondStepDto Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    // No ticket: nobody gave a password, or it was too long ago.
    private bool HasTicket => Input.Ticket.Length > 0;

    protected override void OnInitialized()
    {
        Input ??= new();
        Input.Ticket = SecondStepCookie.Read(Http) ?? "";
    }

    private async Task EnterAsync()
    {
        LogInResultDto who = null!;
        Refusal = await Refusal.CatchAsync(async () => who = await logIn.FinishAsync(Input));
        if (Refusal is not null) return;
        await SecondStepCookie.EnterAsync(Http, new(who, null));
        redirect.To(who.MustChangePassword ? AccountPaths.ChangePassword : LocalPath.OrHome(ReturnUrl));
    }
}
