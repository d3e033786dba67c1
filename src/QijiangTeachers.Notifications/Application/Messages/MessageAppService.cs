using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Notifications.Domain;
using QijiangTeachers.Notifications.Persistence;

namespace QijiangTeachers.Notifications.Application.Messages;

/// <summary>That somebody read a message is no business of the history: the mark is set without a process.</summary>
internal sealed class MessageAppService(RegistryDbContext db, CurrentUserAccessor users, MessageText texts, MessageKinds kinds, TimeProvider clock) : IMessageAppService
{
    private static readonly SortMap<InboxMessage> Sorts = new("createdAt desc") { ["createdAt"] = m => m.CreatedAt, ["kind"] = m => m.Kind };

    public async Task<PagedResultDto<MessageDto>> GetListAsync(GetMessageListInput input, CancellationToken ct = default)
    {
        var page = await (input.Unread == true ? Unread : Mine).AsNoTracking().ToPagedResultAsync(input, Sorts, m => m.Id, ct);
        return new(page.TotalCount, [.. page.Items.Select(Read)]);
    }

    public async Task<MessageDto> GetAsync(Guid id, CancellationToken ct = default) => Read(await Mine.AsNoTracking().FindOrThrowAsync(m => m.Id == id, ct));

    public async Task<UnreadCountDto> GetUnreadCountAsync(CancellationToken ct = default) => new(await Unread.CountAsync(ct));

    public async Task ReadAsync(Guid id, CancellationToken ct = default)
    {
        if (!await Mine.AnyAsync(m => m.Id == id, ct)) throw new EntityNotFoundException(typeof(InboxMessage), id);
        await MarkAsync(Unread.Where(m => m.Id == id), ct);
    }

    public async Task<MessagesReadDto> ReadAllAsync(ReadAllMessagesDto input, CancellationToken ct = default)
        => new(await MarkAsync(input.Until?.ToUniversalTime() is { } until ? Unread.Where(m => m.CreatedAt <= until) : Unread, ct));

    private Task<int> MarkAsync(IQueryable<InboxMessage> messages, CancellationToken ct)
    {
        var now = clock.UtcNow;
        return messages.ExecuteUpdateAsync(s => s.SetProperty(m => m.ReadAt, now), ct);
    }

    private IQueryable<InboxMessage> Mine
    {
        get
        {
            var me = users.User.Id;
            return db.InboxMessages.Where(m => m.AccountId == me);
        }
    }

    private IQueryable<InboxMessage> Unread => Mine.Where(m => m.ReadAt == null);

    private MessageDto Read(InboxMessage message) => new()
    {
        Id = message.Id, Kind = message.Kind, Icon = kinds.IconOf(message.Kind), Title = texts.TitleOf(message.Kind), Text = texts.TextOf(message.Kind, message.Values),
        Path = message.Path, CreatedAt = message.CreatedAt, IsUnread = message.ReadAt is null,
    };
}
