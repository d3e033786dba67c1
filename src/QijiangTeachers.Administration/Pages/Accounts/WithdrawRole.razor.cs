using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Accounts;

/// <summary>Takes a role away; which one stands in the address.</summary>
public sealed partial class WithdrawRole(IAccountAppService accounts, PageRedirect redirect)
{
    private AccountDto _account = null!;
    private AccountRoleDto _role = null!;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromQuery] private string? Role { get; set; }
    [SupplyParameterFromQuery] private Guid? SchoolId { get; set; }
    [SupplyParameterFromForm(FormName = "withdraw-role")] private AccountReasonDto Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    private string RoleText => T[$"Role:{_role.Role}"] + (_role.SchoolName is { } school ? $" · {school}" : "");

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        (_account, var roles, _, _) = await accounts.GetAsync(Id);
        _role = roles.FirstOrDefault(r => r.Role == Role && r.SchoolId == SchoolId) ?? throw new EntityNotFoundException(typeof(AccountRoleDto), Role);
    }

    private async Task WithdrawAsync()
    {
        Refusal = await Refusal.CatchAsync(() => accounts.WithdrawRoleAsync(Id, new() { Role = _role.Role, SchoolId = _role.SchoolId, Reason = Input.Reason }));
        if (Refusal is null) redirect.To($"/accounts/{Id}", T["RoleWasWithdrawn", RoleText]);
    }
}
