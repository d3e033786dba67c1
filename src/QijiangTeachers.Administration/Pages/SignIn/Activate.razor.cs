using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using QijiangTeachers.Administration.Application.SignIn;
using QijiangTeachers.Administration.Http;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.SignIn;

/// <summary>First log-in: the code on the slip buys a password of one's own.</summary>
public sealed partial class Activate(ILogInAppService logIn, PageRedirect redirect)
{
    [CascadingParameter] private HttpContext Http { get; set; } = null!;
    [SupplyParameterFromQuery] private string? UserName { get; set; }
    [SupplyParameterFromForm(FormName = "activate")] private ActivateDto Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    protected override void OnInitialized() => Input ??= new() { UserName = UserName ?? "" };

    private async Task ActivateAsync()
    {
        LogInStepDto step = null!;
        Refusal = await Refusal.CatchAsync(async () => step = await logIn.ActivateAsync(Input));
        if (Refusal is not null) return;
        var isIn = await SecondStepCookie.EnterAsync(Http, step);
        redirect.To(isIn ? "/" : AccountPaths.SecondStep, T["WelcomeAfterActivation"]);
    }
}
