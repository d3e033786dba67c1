using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Notifications.Application.Mail;
using QijiangTeachers.Notifications.Domain;
using QijiangTeachers.Notifications.Persistence;

namespace QijiangTeachers.Notifications.Application.Reminders;

internal sealed class MailReminderAppService(RegistryDbContext db, UnitOfWork unitOfWork, CurrentUserAccessor users, MailOptions options, IStringLocalizer<NotificationsModule> texts)
    : IMailReminderAppService
{
    public async Task<MailReminderDto> GetAsync(CancellationToken ct = default)
    {
        var me = Me();
        var reminder = await db.MailReminders.AsNoTracking().FirstOrDefaultAsync(r => r.Id == me, ct);
        return new(options.IsOn, reminder?.Address, reminder?.Language ?? TextCatalogue.DefaultCulture);
    }

    public async Task<MailReminderDto> UpdateAsync(UpdateMailReminderDto input, CancellationToken ct = default)
    {
        var (me, address) = (Me(), input.Address?.Trim());
        if (address is { Length: > 0 } && !MailAddresses.IsAddress(address)) throw new InputInvalidException(nameof(input.Address), texts["AddressIsWrong"]);
        if (address is { Length: > 0 } && !options.IsOn) throw NotificationsErrors.MailIsOff();
        await unitOfWork.RunOnCurrentAsync(NotificationsProcesses.ChangeMailReminder, null, async recorder =>
        {
            var reminder = await db.MailReminders.FirstOrDefaultAsync(r => r.Id == me, ct);
            if (string.IsNullOrEmpty(address) ? await RemoveAsync(reminder, ct) : Set(reminder, me, address, input.Language))
                recorder.Record(new MailReminderChanged(!string.IsNullOrEmpty(address)));
        }, ct);
        return await GetAsync(ct);
    }

    private bool Set(MailReminder? reminder, Guid me, string address, string language)
    {
        if (reminder is not null) return reminder.Change(address, language);
        db.Add(new MailReminder(me, address, language));
        return true;
    }

    // What waits isn't wanted any more either.
    private async Task<bool> RemoveAsync(MailReminder? reminder, CancellationToken ct)
    {
        if (reminder is null) return false;
        db.Remove(reminder);
        await db.MailDeliveries.Where(m => m.AccountId == reminder.Id && m.DoneAt == null).ExecuteDeleteAsync(ct);
        return true;
    }

    private Guid Me() => users.User.Id ?? throw new PermissionDeniedException("account");
}
