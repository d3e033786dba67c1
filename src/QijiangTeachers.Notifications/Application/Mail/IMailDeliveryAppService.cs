using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Notifications.Application.Mail;

/// <summary>邮件发送, for the operator.</summary>
public interface IMailDeliveryAppService
{
    /// <summary>The newest first.</summary>
    Task<PagedResultDto<MailDeliveryDto>> GetListAsync(GetMailDeliveryListInput input, CancellationToken ct = default);
    Task<MailSummaryDto> GetSummaryAsync(CancellationToken ct = default);
    Task<MailsRetriedDto> RetryAsync(RetryMailsDto input, CancellationToken ct = default);
}
