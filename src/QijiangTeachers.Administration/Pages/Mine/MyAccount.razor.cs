using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Administration.Application.Audit;
using QijiangTeachers.Administration.Application.SignIn;
using QijiangTeachers.Administration.Application.SingleSignOn;
using QijiangTeachers.Administration.Http;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Mine;

/// <summary>Who one is here, how to keep the account safe, and who looked at the own record.</summary>
public sealed partial class MyAccount(IMyAccountAppService mine, IProcessAppService processes, ILogInAppService logIn, SingleSignOnOptions signOn, CurrentUserAccessor users, PageRedirect redirect)
{
    private MyAccountDto _me = null!;
    private IReadOnlyList<ProcessDto> _readers = [];
    private bool _isTeacher;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _me = await mine.GetAsync();
        _isTeacher = users.User.TeacherId is not null;
        _readers = await processes.GetReadersOfMyRecordAsync();
    }

    private async Task EndSessionAsync(Guid id)
    {
        await logIn.EndSessionAsync(id);
        redirect.To(AccountPaths.Mine, T["SessionWasEnded"]);
    }

    private async Task EndSessionsAsync()
    {
        await logIn.EndSessionsAsync();
        await Http.SignOutAsync(SessionCookie.Scheme);
        redirect.To(AccountPaths.LogIn, T["SessionsEnded"]);
    }
}
