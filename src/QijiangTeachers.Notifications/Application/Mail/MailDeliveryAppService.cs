using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Notifications.Domain;
using QijiangTeachers.Notifications.Jobs;
using QijiangTeachers.Notifications.Persistence;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Notifications.Application.Mail;

internal sealed class MailDeliveryAppService(
    RegistryDbContext db, MailOptions options, MessageText texts, JobCatalogue jobs, DrainQueues queues, UnitOfWork unitOfWork, IJobWaker waker, IPermissionChecker permissions) : IMailDeliveryAppService
{
    private static readonly SortMap<MailDelivery> Sorts = new("createdAt desc") { ["createdAt"] = m => m.CreatedAt, ["attempts"] = m => m.Attempts, ["kind"] = m => m.Kind };

    public async Task<PagedResultDto<MailDeliveryDto>> GetListAsync(GetMailDeliveryListInput input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(NotificationsPermissions.Mail.Default, ct);
        var page = await In(input.State).AsNoTracking().ToPagedResultAsync(input, Sorts, m => m.Id, ct);
        var accounts = page.Items.Select(m => m.AccountId).ToList();
        var addresses = await db.MailReminders.Where(r => accounts.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.Address, ct);
        return new(page.TotalCount, [.. page.Items.Select(m => Read(m, addresses.GetValueOrDefault(m.AccountId)))]);
    }

    public async Task<MailSummaryDto> GetSummaryAsync(CancellationToken ct = default)
    {
        await permissions.CheckAsync(NotificationsPermissions.Mail.Default, ct);
        return new()
        {
            IsOn = options.IsOn, Server = options.IsOn ? $"{options.Host}:{options.Port}" : null, From = options.IsOn ? options.From : null, UsesTls = options.UseTls,
            Reminders = await db.MailReminders.CountAsync(ct), Waiting = await In(MailState.Pending).CountAsync(ct) + await In(MailState.Sending).CountAsync(ct),
            Retrying = await In(MailState.Retrying).CountAsync(ct), SetAside = await In(MailState.SetAside).CountAsync(ct), Sent = await In(MailState.Sent).CountAsync(ct),
        };
    }

    public async Task<MailsRetriedDto> RetryAsync(RetryMailsDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(NotificationsPermissions.Mail.Retry, ct);
        var job = jobs.Require(SendMail.Key);
        var mails = await unitOfWork.RunAsync(NotificationsProcesses.RetryMails, null, async recorder =>
        {
            var count = await queues.Of(job)!.RetryAsync(input.Id, ct);
            if (count == 0) throw NotificationsErrors.NothingSetAside();
            recorder.Record(new MailsRetried(count));
            return count;
        }, ct);
        waker.Wake(job.Key);
        return new(mails);
    }

    // The same as MailDelivery.State, for the database.
    private IQueryable<MailDelivery> In(MailState? state) => state switch
    {
        MailState.Sent => db.MailDeliveries.Where(m => m.DoneAt != null),
        MailState.SetAside => db.MailDeliveries.Where(m => m.SetAsideAt != null),
        MailState.Pending => db.MailDeliveries.Where(m => m.DueAt != null && m.Attempts == 0),
        MailState.Sending => db.MailDeliveries.Where(m => m.DueAt != null && m.Attempts > 0 && m.LastError == null),
        MailState.Retrying => db.MailDeliveries.Where(m => m.DueAt != null && m.Attempts > 0 && m.LastError != null),
        _ => db.MailDeliveries,
    };

    private MailDeliveryDto Read(MailDelivery mail, string? address) => new()
    {
        Id = mail.Id, Kind = mail.Kind, Title = texts.TitleOf(mail.Kind), Address = Mask.Email(address), State = mail.State, CreatedAt = mail.CreatedAt,
        Attempts = mail.Attempts, NextAttemptAt = mail.DueAt, SentAt = mail.DoneAt, LastError = mail.LastError,
    };
}
