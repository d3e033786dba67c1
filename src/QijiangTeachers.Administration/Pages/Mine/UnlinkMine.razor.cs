using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Administration.Application.ExternalLogins;
using QijiangTeachers.Administration.Http;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Mine;

/// <summary>Takes the way in by a provider away from the own account.</summary>
public sealed partial class UnlinkMine(IMyAccountAppService mine, PageRedirect redirect)
{
    private ExternalLoginDto _link = null!;

    [Parameter] public Guid ExternalLoginId { get; set; }
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
        => _link = (await mine.GetAsync()).ExternalLogins.FirstOrDefault(l => l.Id == ExternalLoginId) ?? throw new EntityNotFoundException(typeof(ExternalLoginDto), ExternalLoginId);

    private async Task UnlinkAsync()
    {
        Refusal = await Refusal.CatchAsync(() => mine.DeleteExternalLoginAsync(ExternalLoginId));
        if (Refusal is null) redirect.To(AccountPaths.Mine, T["ExternalLogin:UnlinkDone"]);
    }
}
