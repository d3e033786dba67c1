using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Administration.Domain.Accounts;

/// <summary>
/// One log-in on one device. The cookie names it, so that a copy of the cookie is worth nothing once the session is ended;
/// a new stamp of the account ends all of them. When somebody last clicked is the cookie's business: no click writes.
/// </summary>
public sealed class Session : Entity<Guid>
{
    public const int MaxAddressLength = 64;
    public const int MaxDeviceLength = 64;

    private Session() { }

    public Session(Account account, string? address, string? device, DateTime utcNow)
        => (Id, AccountId, Stamp, Address, Device, BegunAt, ConfirmedAt) = (Guid.CreateVersion7(), account.Id, account.SecurityStamp, address, device, utcNow, utcNow);

    /// <summary>Begun by a log-in at a provider, which may have been long ago.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="address">From where.</param>
    /// <param name="device">With what.</param>
    /// <param name="utcNow">Now.</param>
    /// <param name="provedAt">When the provider asked who it is, if it says so.</param>
    /// <param name="hasSecondFactor">Whether it asked for a second factor and is trusted in that.</param>
    public Session(Account account, string? address, string? device, DateTime utcNow, DateTime? provedAt, bool hasSecondFactor) : this(account, address, device, utcNow)
        => (ConfirmedAt, HasForeignSecondFactor) = (provedAt > utcNow ? utcNow : provedAt, hasSecondFactor);

    /// <summary>However busy somebody is: after a working day one logs in again.</summary>
    public static TimeSpan MaxTime { get; } = TimeSpan.FromHours(12);

    public Guid AccountId { get; private init; }

    /// <summary>The account's stamp at the log-in.</summary>
    public string Stamp { get; private init; } = "";
    public string? Address { get; private init; }

    /// <summary>Browser and system, as a person would say it.</summary>
    public string? Device { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime BegunAt { get; private init; }

    /// <summary>When its owner last proved who they are, at the log-in or since (UTC); none if only a provider says so and not when.</summary>
    public DateTime? ConfirmedAt { get; private init; }

    /// <summary>The second factor was the provider's: the account needs none of its own for this session.</summary>
    public bool HasForeignSecondFactor { get; private init; }
}
