using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Administration.Domain.ApiClients;

namespace QijiangTeachers.Administration.Application.ApiClients;

/// <summary>What is agreed on with whoever runs the other system.</summary>
public abstract record ApiClientInput
{
    [Required, MaxLength(ApiClient.MaxNameLength)] public string Name { get; set; } = "";
    [Required, MaxLength(ApiClient.MaxPurposeLength)] public string Purpose { get; set; } = "";
    [Required, MaxLength(ApiClient.MaxContactLength)] public string Contact { get; set; } = "";

    /// <summary>Names of scopes; at least one.</summary>
    public List<string> Scopes { get; set => field = value ?? []; } = [];

    /// <summary>The whole district; else the schools below.</summary>
    public bool IsDistrict { get; set; }
    public List<Guid> SchoolIds { get; set => field = value ?? []; } = [];

    /// <summary>The last day, a year ahead at most.</summary>
    [Required] public DateOnly? ExpiresOn { get; set; }

    /// <summary>Addresses and networks with <c>;</c> between; none: from anywhere.</summary>
    [MaxLength(ApiClient.MaxAddressesLength)] public string? AllowedAddresses { get; set; }

    internal ApiClientTerms ToTerms() => new(Name, Purpose, Contact, Scopes, IsDistrict, SchoolIds, AllowedAddresses, ExpiresOn!.Value);
}

/// <summary>A new API client.</summary>
public sealed record CreateApiClientDto : ApiClientInput;

/// <summary>Other terms for an API client; a later last day as well.</summary>
public sealed record UpdateApiClientDto : ApiClientInput
{
    [Required, MaxLength(32)] public string ConcurrencyStamp { get; set; } = "";
    [Required, MaxLength(200)] public string Reason { get; set; } = "";
}

/// <summary>A new secret in the place of the old one.</summary>
public sealed record RenewSecretDto
{
    /// <summary>Days for which the old secret is valid beside it; 0: it ends at once.</summary>
    [Required, Range(0, ApiClient.MaxOverlapDays)] public int? OverlapDays { get; set; }
    [Required, MaxLength(200)] public string Reason { get; set; } = "";
}

/// <summary>Why an API client is blocked, or let in again.</summary>
public sealed record ApiClientReasonDto
{
    [Required, MaxLength(200)] public string Reason { get; set; } = "";
}
