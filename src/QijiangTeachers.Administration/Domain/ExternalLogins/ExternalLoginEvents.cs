using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Administration.Domain.ExternalLogins;

public sealed record ExternalLoginLinked(Guid AccountId, string UserName, string Provider, [property: Personal] string ExternalName, [property: Personal] string Subject, string Proof) : AccountEvent(AccountId, UserName);
public sealed record ExternalLoginUnlinked(Guid AccountId, string UserName, string Provider, [property: Personal] string ExternalName, [property: Personal] string Subject) : AccountEvent(AccountId, UserName);

/// <summary>The provider knows the person, and yet nobody was let in. The account is named where there is one.</summary>
public sealed record SingleSignOnRefused(Guid? AccountId, string? UserName, string Provider, [property: Personal] string ExternalName, [property: Personal] string Subject, string Why, [property: Personal] string? Address) : HistoryEvent;

/// <summary>The account's id only where there is one of that name.</summary>
public sealed record ExternalLoginAsked(Guid? AccountId, string UserName, string Provider, [property: Personal] string ExternalName, [property: Personal] string Subject, [property: Personal] string? Address) : HistoryEvent;
public sealed record ExternalLoginRefused(Guid? AccountId, string UserName, string Provider, [property: Personal] string ExternalName, [property: Personal] string Subject) : HistoryEvent;
