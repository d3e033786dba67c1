using System.Text.Json.Serialization;

namespace QijiangTeachers.Administration.Application.ApiClients;

/// <summary>A line of the list of API clients.</summary>
public sealed record ApiClientDto
{
    public const int SoonDays = 30;

    public Guid Id { get; init; }
    public string ClientId { get; init; } = "";
    public string Name { get; init; } = "";
    public string Contact { get; init; } = "";
    public bool IsDistrict { get; init; }
    public int SchoolCount { get; init; }
    public DateOnly ExpiresOn { get; init; }
    public DateTime? LastUsedAt { get; init; }
    public DateTime CreationTime { get; init; }

    [JsonIgnore] public bool IsBlocked { get; init; }
    [JsonIgnore] public DateOnly Today { get; init; }

    public ApiClientState State
        => IsBlocked ? ApiClientState.Blocked : ExpiresOn < Today ? ApiClientState.Expired : ExpiresOn <= Today.AddDays(SoonDays) ? ApiClientState.ExpiresSoon : ApiClientState.Active;
}

/// <summary>One API client with all that was agreed on, and what the caller may do to it.</summary>
public sealed record ApiClientDetailDto(
    ApiClientDto Client, string Purpose, IReadOnlyList<ApiScopeDto> Scopes, IReadOnlyList<ApiClientSchoolDto> Schools, string? AllowedAddresses, DateTime SecretIssuedAt, DateTime? FormerSecretUntil,
    DateTime? BlockedAt, string? BlockedBecause, string ConcurrencyStamp, bool MayManage);

/// <summary>Something that a client can be given.</summary>
public sealed record ApiScopeDto(string Name, string DisplayName);

/// <summary>A school that a client may look at.</summary>
public sealed record ApiClientSchoolDto(Guid Id, string Name);

/// <summary>What happened to an API client, the latest first.</summary>
public sealed record ApiClientHistoryDto(Guid ProcessId, DateTime At, string Title, string ActorName, string? Reason);

/// <summary>The secret, which is shown this once.</summary>
public sealed record ApiClientSecretDto(Guid Id, string ClientId, string Secret, DateTime? FormerSecretUntil);
