using Microsoft.AspNetCore.Components;
using QijiangTeachers.Notifications.Application.Messages;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Notifications.Pages.Inbox;

/// <summary>Opening a message reads it, as in every mailbox, and leads on to what it is about.</summary>
public sealed partial class OpenMessage(IMessageAppService messages, PageRedirect redirect)
{
    private MessageDto _message = null!;

    [Parameter] public Guid Id { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _message = await messages.GetAsync(Id);
        await messages.ReadAsync(Id);
        if (_message.Path is { } path) redirect.To(path);
    }
}
