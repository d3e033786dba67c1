using Microsoft.AspNetCore.Components;
using QijiangTeachers.Notifications.Application.Messages;

namespace QijiangTeachers.Notifications.Pages.Inbox;

/// <summary>Opening a message reads it, as in every mailbox; a button leads on to what it is about.</summary>
public sealed partial class OpenMessage(IMessageAppService messages)
{
    private MessageDto _message = null!;

    [Parameter] public Guid Id { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _message = await messages.GetAsync(Id);
        await messages.ReadAsync(Id);
    }
}
