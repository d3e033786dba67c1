using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Accounts;

/// <summary>Gives a role, for a school where the role belongs to one.</summary>
public sealed partial class AssignRole(IAccountAppService accounts, PageRedirect redirect)
{
    private AccountDto _account = null!;
    private IReadOnlyList<Choice> _schools = [];

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "assign-role")] private AccountRoleInput Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    private IReadOnlyList<Choice> RoleChoices => [.. RoleNames.All.Select(r => new Choice(r, T[$"Role:{r}"]))];

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        _account = (await accounts.GetAsync(Id)).Account;
        _schools = [.. (await accounts.GetSchoolsAsync()).Select(s => new Choice(s.Id.ToString(), s.Name))];
    }

    private async Task AssignAsync()
    {
        Refusal = await Refusal.CatchAsync(() => accounts.AssignRoleAsync(Id, Input));
        if (Refusal is null) redirect.To($"/accounts/{Id}", T["RoleWasAssigned", T[$"Role:{Input.Role}"]]);
    }
}
