using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Notifications.Application.Mail;
using QijiangTeachers.Notifications.Domain;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Notifications.Pages.Mail;

/// <summary>How the mails fare: which wait, which failed and why; nothing of what they say.</summary>
public sealed partial class MailDeliveryList(IMailDeliveryAppService mails, IPermissionChecker permissions, PageRedirect redirect)
{
    private PagedResultDto<MailDeliveryDto> _mails = new(0, []);
    private MailSummaryDto _summary = null!;
    private IReadOnlyList<Choice> _states = [];
    private bool _mayRetry;
    private Refusal? _refusal;

    [SupplyParameterFromQuery] private string? State { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _summary = await mails.GetSummaryAsync();
        _mayRetry = await permissions.IsGrantedAsync(NotificationsPermissions.Mail.Retry);
        _states = [.. Enum.GetValues<MailState>().Select(s => new Choice(s.ToString(), T[$"MailState:{s}"]))];
        _mails = await mails.GetListAsync(new() { State = Enum.TryParse<MailState>(State, out var state) ? state : null, SkipCount = ListPages.Skip(PageNumber), MaxResultCount = ListPages.Size });
    }

    private async Task RetryAsync(Guid? id)
    {
        var count = 0;
        _refusal = await Refusal.CatchAsync(async () => count = (await mails.RetryAsync(new() { Id = id })).Count);
        if (_refusal is null) redirect.To("/operations/mail", T["MailsRetried", Show.Number(count)]);
    }

    private static Status StatusOf(MailState state) => state switch
    {
        MailState.Pending => Status.Waiting,
        MailState.Sending => Status.Running,
        MailState.Retrying => Status.Failed,
        MailState.SetAside => Status.SetAside,
        _ => Status.Succeeded,
    };
}
