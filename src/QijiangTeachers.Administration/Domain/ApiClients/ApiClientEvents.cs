using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Administration.Domain.ApiClients;

/// <summary>What the history keeps of an API client; its id is in each, a secret or token in none.</summary>
public abstract record ApiClientEvent(Guid ApiClientId, string ClientName) : HistoryEvent;

public sealed record ApiClientCreated(Guid ApiClientId, string ClientName, string Scopes, string Reach, DateOnly ExpiresOn) : ApiClientEvent(ApiClientId, ClientName);
public sealed record ApiClientChanged(Guid ApiClientId, string ClientName, IReadOnlyList<FieldChange> Fields) : ApiClientEvent(ApiClientId, ClientName);
public sealed record ApiSecretRenewed(Guid ApiClientId, string ClientName, DateTime? FormerSecretUntil) : ApiClientEvent(ApiClientId, ClientName);
public sealed record ApiClientBlocked(Guid ApiClientId, string ClientName) : ApiClientEvent(ApiClientId, ClientName);
public sealed record ApiClientUnblocked(Guid ApiClientId, string ClientName) : ApiClientEvent(ApiClientId, ClientName);
public sealed record ApiTokenIssued(Guid ApiClientId, string ClientName, string Scopes, string? Address) : ApiClientEvent(ApiClientId, ClientName);
public sealed record ApiTokenRefused(Guid ApiClientId, string ClientName, string Why, string? Address) : ApiClientEvent(ApiClientId, ClientName);
