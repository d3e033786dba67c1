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

    /// <summary>When its owner last proved who they are, at the log-in or since (UTC).</summary>
    public DateTime ConfirmedAt { get; private init; }
}
