using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.SecondFactors;
using QijiangTeachers.Administration.Application.SignIn;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Mine;

/// <summary>Sets the second factor up, or shows that it is on; some roles can do nothing else before.</summary>
public sealed partial class SecondFactorPage(ISecondFactorAppService factors, CurrentUserAccessor users)
{
    private SecondFactorDto _mine = null!;
    private SecondFactorSetUpDto? _setUp;
    private RecoveryCodesDto? _codes;
    private bool _must;

    [SupplyParameterFromForm(FormName = "second-factor")] private ConfirmSecondFactorDto Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        _must = users.User is RegistryUser { MustSetUpSecondFactor: true };
        _mine = await factors.GetAsync();
        if (_mine.IsOn) return;
        _setUp = await factors.BeginAsync(Input.Ticket);
    }

    private async Task ConfirmAsync() => Refusal = await Refusal.CatchAsync(async () => _codes = await factors.ConfirmAsync(Input));

    private async Task RenewAsync() => Refusal = await Refusal.CatchAsync(async () => _codes = await factors.RenewCodesAsync());
}
