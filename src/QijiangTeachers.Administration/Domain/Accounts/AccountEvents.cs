using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Administration.Domain.Accounts;

/// <summary>What the history keeps of an account; the account's id is in each, a password or code in none.</summary>
public abstract record AccountEvent(Guid AccountId, string UserName) : HistoryEvent;

public sealed record AccountLoggedIn(Guid AccountId, string UserName, [property: Personal] string? Address) : AccountEvent(AccountId, UserName)
{
    /// <summary>Where the person logged in, if not here.</summary>
    public string? Provider { get; init; }
}

public sealed record AccountLogInFailed(Guid AccountId, string UserName, [property: Personal] string? Address, bool Locked) : AccountEvent(AccountId, UserName);
public sealed record SessionsEnded(Guid AccountId, string UserName) : AccountEvent(AccountId, UserName);
public sealed record AccountCreated(Guid AccountId, string UserName, string Name) : AccountEvent(AccountId, UserName);
public sealed record PasswordChanged(Guid AccountId, string UserName) : AccountEvent(AccountId, UserName);
public sealed record ActivationCodeIssued(Guid AccountId, string UserName, DateTime Expires) : AccountEvent(AccountId, UserName);
public sealed record AccountClosed(Guid AccountId, string UserName) : AccountEvent(AccountId, UserName);
public sealed record AccountReopened(Guid AccountId, string UserName) : AccountEvent(AccountId, UserName);
public sealed record AccountUnlocked(Guid AccountId, string UserName) : AccountEvent(AccountId, UserName);
public sealed record RoleAssigned(Guid AccountId, string UserName, string Role) : AccountEvent(AccountId, UserName);
public sealed record RoleWithdrawn(Guid AccountId, string UserName, string Role) : AccountEvent(AccountId, UserName);
public sealed record IdentityConfirmed(Guid AccountId, string UserName, [property: Personal] string? Address) : AccountEvent(AccountId, UserName);
public sealed record SecondFactorTurnedOn(Guid AccountId, string UserName) : AccountEvent(AccountId, UserName);
public sealed record SecondFactorTurnedOff(Guid AccountId, string UserName) : AccountEvent(AccountId, UserName);
public sealed record SecondFactorReset(Guid AccountId, string UserName) : AccountEvent(AccountId, UserName);
public sealed record RecoveryCodesRenewed(Guid AccountId, string UserName) : AccountEvent(AccountId, UserName);
public sealed record RecoveryCodeUsed(Guid AccountId, string UserName, [property: Personal] string? Address, int Left) : AccountEvent(AccountId, UserName);
