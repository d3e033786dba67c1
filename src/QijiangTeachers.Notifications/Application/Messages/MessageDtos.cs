using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Notifications.Application.Messages;

/// <summary><c>Unread</c> true: only those.</summary>
public sealed record GetMessageListInput : PagedAndSortedResultRequestDto
{
    public bool? Unread { get; init; }
}

/// <summary>A message as its reader sees it.</summary>
public sealed record MessageDto
{
    public Guid Id { get; init; }
    public string Kind { get; init; } = "";
    public string Icon { get; init; } = "";
    public string Title { get; init; } = "";
    public string Text { get; init; } = "";

    /// <summary>Where the thing can be seen, an address of this application.</summary>
    public string? Path { get; init; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; init; }
    public bool IsUnread { get; init; }
}

/// <summary>Those that came later stay unread: nobody has seen them.</summary>
public sealed record ReadAllMessagesDto
{
    /// <summary>UTC, of the newest message on the page; null: all.</summary>
    public DateTime? Until { get; set; }
}

/// <summary>What waits behind the bell.</summary>
public sealed record UnreadCountDto(int Count);

/// <summary>How many became read.</summary>
public sealed record MessagesReadDto(int Count);
