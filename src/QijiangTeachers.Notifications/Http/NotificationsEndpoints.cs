using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Notifications.Application.Mail;
using QijiangTeachers.Notifications.Application.Messages;
using QijiangTeachers.Notifications.Application.Reminders;

namespace QijiangTeachers.Notifications.Http;

internal static class NotificationsEndpoints
{
    public static void MapMessages(this IEndpointRouteBuilder app)
    {
        // Everybody has an inbox; the service shows the own one alone.
        var messages = app.MapGroup("/api/app/messages").WithTags("Message").RequireAuthorization();
        messages.MapGet("/", ([AsParameters] GetMessageListInput input, IMessageAppService s, CancellationToken ct) => s.GetListAsync(input, ct));
        messages.MapGet("/unread-count", (IMessageAppService s, CancellationToken ct) => s.GetUnreadCountAsync(ct));
        messages.MapGet("/{id:guid}", (Guid id, IMessageAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        messages.MapPost("/{id:guid}/read", (Guid id, IMessageAppService s, CancellationToken ct) => s.ReadAsync(id, ct));
        messages.MapPost("/read-all", (ReadAllMessagesDto input, IMessageAppService s, CancellationToken ct) => s.ReadAllAsync(input, ct));

        var reminder = app.MapGroup("/api/app/mail-reminder").WithTags("Message").RequireAuthorization();
        reminder.MapGet("/", (IMailReminderAppService s, CancellationToken ct) => s.GetAsync(ct));
        reminder.MapPut("/", (UpdateMailReminderDto input, IMailReminderAppService s, CancellationToken ct) => s.UpdateAsync(input, ct));
    }

    public static void MapMailDeliveries(this IEndpointRouteBuilder app)
    {
        var mails = app.MapGroup("/api/app/mail-deliveries").WithTags("Mail").RequireAuthorization(NotificationsPermissions.Mail.Default);
        mails.MapGet("/", ([AsParameters] GetMailDeliveryListInput input, IMailDeliveryAppService s, CancellationToken ct) => s.GetListAsync(input, ct));
        mails.MapGet("/summary", (IMailDeliveryAppService s, CancellationToken ct) => s.GetSummaryAsync(ct));
        mails.MapPost("/retry", (RetryMailsDto input, IMailDeliveryAppService s, CancellationToken ct) => s.RetryAsync(input, ct)).RequireAuthorization(NotificationsPermissions.Mail.Retry);
    }
}
