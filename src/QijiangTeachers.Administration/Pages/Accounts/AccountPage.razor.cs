using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Administration.Application.ExternalLogins;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Accounts;

/// <summary>One account: its state, its roles, what can be done about it.</summary>
public sealed partial class AccountPage(IAccountAppService accounts, CurrentUserAccessor users, PageRedirect redirect)
{
    private AccountDto _account = null!;
    private IReadOnlyList<AccountRoleDto> _roles = [];
    private IReadOnlyList<ExternalLoginDto> _externalLogins = [];
    private bool _mayManage, _mayAssign, _hasSecondFactor, _isOwn;

    [Parameter] public Guid Id { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var found = await accounts.GetAsync(Id);
        (_account, _roles, _mayManage, _mayAssign) = found;
        (_hasSecondFactor, _externalLogins) = (found.HasSecondFactor, found.ExternalLogins);
        _isOwn = users.User.Id == Id;
    }

    private async Task UnlockAsync()
    {
        await accounts.UnlockAsync(Id);
        redirect.To($"/accounts/{Id}", T["WasUnlocked"]);
    }

    private async Task EndSessionsAsync()
    {
        await accounts.EndSessionsAsync(Id);
        redirect.To($"/accounts/{Id}", T["SessionsWereEnded"]);
    }

    private string WithdrawPath(AccountRoleDto role) => $"/accounts/{Id}/withdraw-role?role={role.Role}" + (role.SchoolId is { } school ? $"&schoolId={school}" : "");
}
