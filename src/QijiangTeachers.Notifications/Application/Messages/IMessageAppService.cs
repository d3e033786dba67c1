using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Notifications.Application.Messages;

/// <summary>消息: the own ones. Anybody else's isn't there.</summary>
public interface IMessageAppService
{
    /// <summary>The newest first.</summary>
    Task<PagedResultDto<MessageDto>> GetListAsync(GetMessageListInput input, CancellationToken ct = default);
    Task<MessageDto> GetAsync(Guid id, CancellationToken ct = default);
    Task<UnreadCountDto> GetUnreadCountAsync(CancellationToken ct = default);
    Task ReadAsync(Guid id, CancellationToken ct = default);
    Task<MessagesReadDto> ReadAllAsync(ReadAllMessagesDto input, CancellationToken ct = default);
}
