using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Notifications.Application.Reminders;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Notifications.Pages.Inbox;

/// <summary>Mails beside the inbox, for who wants them.</summary>
public sealed partial class MailReminderPage(IMailReminderAppService reminders, PageRedirect redirect)
{
    private bool _isPossible, _isOn;

    // Each in its own language.
    private readonly IReadOnlyList<Choice> _languages = [new(TextCatalogue.DefaultCulture, "中文"), new("en", "English")];

    [SupplyParameterFromForm(FormName = "mail-reminder")] private UpdateMailReminderDto Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var mine = await reminders.GetAsync();
        (_isPossible, _isOn) = (mine.IsPossible, mine.Address is not null);
        Input ??= new() { Address = mine.Address, Language = mine.Language };
    }

    private async Task SaveAsync()
    {
        MailReminderDto? saved = null;
        Refusal = await Refusal.CatchAsync(async () => saved = await reminders.UpdateAsync(Input));
        if (saved is not null) redirect.To("/inbox", saved.Address is null ? T["MailReminderOff"] : T["MailReminderOn"]);
    }
}
