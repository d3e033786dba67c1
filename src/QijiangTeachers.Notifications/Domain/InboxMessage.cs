using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Notifications.Domain;

/// <summary>One message to one account. What it says is a text by kind, read in the language of whoever reads it.</summary>
public sealed class InboxMessage : Entity<Guid>
{
    public const int MaxKindLength = 64;
    public const int MaxKeyLength = 128;
    public const int MaxPathLength = 200;

    private InboxMessage() { }

    public InboxMessage(Guid accountId, string kind, string key, string values, string? path, DateTime utcNow)
        => (Id, AccountId, Kind, Key, Values, Path, CreatedAt) = (Guid.CreateVersion7(), accountId, kind, key, values, path, utcNow);

    public Guid AccountId { get; private init; }
    public string Kind { get; private init; } = "";

    /// <summary>What happened: an account hears it once.</summary>
    public string Key { get; private init; } = "";

    /// <summary>JSON: what fills the texts.</summary>
    public string Values { get; private init; } = "{}";

    /// <summary>Where the thing can be seen.</summary>
    public string? Path { get; private init; }

    /// <summary>UTC, as is <see cref="ReadAt"/>.</summary>
    public DateTime CreatedAt { get; private init; }

    /// <summary>Null: unread.</summary>
    public DateTime? ReadAt { get; private set; }
}
