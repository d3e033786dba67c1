using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Accounts;

/// <summary>An account for an office: teachers get theirs from the roster.</summary>
public sealed partial class NewAccount(IAccountAppService accounts)
{
    private IReadOnlyList<Choice> _schools = [];
    private ActivationSlipDto? _slip;

    [SupplyParameterFromForm(FormName = "new-account")] private CreateAccountDto Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    private IReadOnlyList<Choice> RoleChoices => [.. RoleNames.All.Where(r => r != RoleNames.Teacher).Select(r => new Choice(r, T[$"Role:{r}"]))];

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        _schools = [.. (await accounts.GetSchoolsAsync()).Select(s => new Choice(s.Id.ToString(), s.Name))];
    }

    private async Task CreateAsync() => Refusal = await Refusal.CatchAsync(async () => _slip = await accounts.CreateAsync(Input));
}
