using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using QijiangTeachers.Administration.Application.SignIn;
using QijiangTeachers.Administration.Application.SingleSignOn;
using QijiangTeachers.Administration.Http;
using QijiangTeachers.Administration.Seeding;
using QijiangTeachers.Kernel.Settings;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.SignIn;

/// <summary>Account and password, or a code from the slip; with the demo district a tile per demo account.</summary>
public sealed partial class LogIn(ILogInAppService logIn, SingleSignOnOptions signOn, DistrictSettings settings, NavigationManager navigation, PageRedirect redirect)
{
    [CascadingParameter] private HttpContext Http { get; set; } = null!;
    [SupplyParameterFromQuery] private string? ReturnUrl { get; set; }

    /// <summary>A form was sent after the session had ended, and is lost.</summary>
    [SupplyParameterFromQuery] private bool Unsent { get; set; }
    [SupplyParameterFromForm(FormName = "login")] private LogInDto Input { get; set; } = null!;

    private Refusal? Refusal { get; set; }
    private IReadOnlyList<(string UserName, string Role, string? Name)> Demo { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        if (await settings.FindAsync(DistrictSettings.DemoDistrict) is not null) Demo = DemoAccounts.All;
    }

    private Task EnterAsync() => EnterAsync(Input);

    private Task EnterDemoAsync(string userName) => EnterAsync(new() { UserName = userName, Password = DemoAccounts.Password });

    private async Task EnterAsync(LogInDto input) => Refusal = await Refusal.CatchAsync(async () =>
    {
        if (await logIn.IsActivationCodeAsync(input))
        {
            navigation.NavigateTo($"{AccountPaths.Activate}?userName={Uri.EscapeDataString(input.UserName)}");
            return;
        }
        var step = await logIn.BeginAsync(input);
        var isIn = await SecondStepCookie.EnterAsync(Http, step);
        var flash = Unsent ? new Flash(T["SendAgain"], Tone.Warn) : null;
        if (!isIn) redirect.To(SecondStepCookie.PathFor(ReturnUrl), flash);
        else redirect.To(step.Who!.MustChangePassword ? AccountPaths.ChangePassword : LocalPath.OrHome(ReturnUrl), flash);
    });
}
