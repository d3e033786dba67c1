using System.Globalization;
using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Notifications.Application.Messages;
using QijiangTeachers.Notifications.Application.Reminders;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Notifications.Pages.Inbox;

/// <summary>What happened that concerns the reader, the newest first.</summary>
public sealed partial class InboxPage(IMessageAppService messages, IMailReminderAppService reminders, PageRedirect redirect)
{
    private PagedResultDto<MessageDto> _messages = new(0, []);
    private int _unread;
    private long _total;
    private bool _reminderIsPossible;
    private string? _newest;

    [SupplyParameterFromQuery] private bool? Unread { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }
    [SupplyParameterFromForm(FormName = "read-all")] private ReadAllMessagesDto? Input { get; set; }

    private bool OnlyUnread => Unread == true;

    protected override async Task OnInitializedAsync()
    {
        _messages = await messages.GetListAsync(new() { Unread = Unread, SkipCount = ListPages.Skip(PageNumber), MaxResultCount = ListPages.Size });
        var newest = PageNumber is null or <= 1 ? _messages : await messages.GetListAsync(new() { MaxResultCount = 1 });
        _newest = newest.Items.Count == 0 ? null : newest.Items[0].CreatedAt.ToString("O", CultureInfo.InvariantCulture);
        _unread = (await messages.GetUnreadCountAsync()).Count;
        _total = OnlyUnread ? (await messages.GetListAsync(new() { MaxResultCount = 1 })).TotalCount : _messages.TotalCount;
        _reminderIsPossible = (await reminders.GetAsync()).IsPossible;
    }

    private async Task ReadAsync(Guid id)
    {
        await messages.ReadAsync(id);
        redirect.Reload();
    }

    private async Task ReadAllAsync()
    {
        var read = await messages.ReadAllAsync(Input ?? new());
        redirect.Reload(T["MessagesRead", Show.Number(read.Count)]);
    }
}
