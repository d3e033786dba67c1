using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Administration.Domain.ExternalLogins;

/// <summary>
/// Somebody whom the provider knows asks for the account of a name; whoever cares for that account looks at it. Asking says
/// nothing about whether there is such an account. (The mechanism of requests doesn't fit: here nobody is logged in, and the
/// school clerk, who decides nothing else, is the one who knows the person.)
/// </summary>
public sealed class ExternalLoginRequest : AggregateRoot<Guid>
{
    public const int MaxNoteLength = 200;

    private ExternalLoginRequest() { }

    public ExternalLoginRequest(ExternalIdentity identity, string userName, Guid? accountId, string note, DateTime utcNow)
    {
        (Id, UserName, AccountId, Note, AskedAt) = (Guid.CreateVersion7(), userName.Trim(), accountId, note.Trim(), utcNow);
        (Issuer, Subject, Name, Number) = (identity.Issuer, identity.Subject, identity.Name, identity.Number);
        Key = OpenKey = identity.Key;
    }

    public string Issuer { get; private init; } = "";
    public string Subject { get; private init; } = "";

    /// <inheritdoc cref="ExternalIdentity.Key"/>
    public byte[] Key { get; private init; } = [];

    /// <summary><see cref="Key"/> while nobody has decided: the database refuses a second one.</summary>
    public byte[]? OpenKey { get; private set; }

    /// <summary>At the provider.</summary>
    public string Name { get; private init; } = "";

    /// <summary>教师编号 that the provider gave.</summary>
    public string? Number { get; private init; }

    /// <summary>The account asked for, as it was typed.</summary>
    public string UserName { get; private init; } = "";

    /// <summary>Null: there is none of that name.</summary>
    public Guid? AccountId { get; private init; }
    public string Note { get; private init; } = "";

    /// <summary>Who was logged in here in the same browser: that person can't decide it.</summary>
    public Guid? AskedById { get; init; }
    public string? Address { get; init; }

    /// <summary>UTC.</summary>
    public DateTime AskedAt { get; private init; }
    public LinkRequestState State { get; private set; }
    public Guid? DecidedById { get; private set; }
    public string? DecidedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? DecidedAt { get; private set; }
    public string? Reason { get; private set; }

    public ExternalIdentity Identity => new(Issuer, Subject, Name, Number);

    public void Decide(LinkRequestState state, Guid? byId, string by, string reason, DateTime utcNow)
    {
        if (State != LinkRequestState.Pending) throw ExternalLoginErrors.DecidedAlready();
        if (AskedById is not null && AskedById == byId) throw ExternalLoginErrors.OwnRequest();
        (State, DecidedById, DecidedBy, DecidedAt, Reason, OpenKey) = (state, byId, by, utcNow, reason, null);
    }
}
