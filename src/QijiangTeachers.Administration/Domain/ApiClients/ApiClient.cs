using System.Net;
using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Administration.Domain.ApiClients;

/// <summary>
/// Another system that asks the API by itself: who answers for it, what it may do (<see cref="Scopes"/>), where, from which
/// addresses and until when. It is blocked, never removed, so that the history keeps its actor.
/// </summary>
public sealed class ApiClient : AuditedAggregateRoot<Guid>
{
    public const int MaxClientIdLength = 32;
    public const int MaxNameLength = 50;
    public const int MaxPurposeLength = 200;
    public const int MaxContactLength = 100;
    public const int MaxScopesLength = 1000;
    public const int MaxAddressesLength = 500;

    /// <summary>How long an old secret may be valid beside the new one, at most.</summary>
    public const int MaxOverlapDays = 7;

    /// <summary>Who still needs the access says so once a year.</summary>
    public const int MaxYears = 1;

    private readonly List<ApiClientSchool> _schools = [];

    private ApiClient() { }

    public ApiClient(string clientId) => (Id, ClientId) = (Guid.CreateVersion7(), clientId);

    /// <summary>What the other system calls itself by: OAuth's <c>client_id</c>.</summary>
    public string ClientId { get; private init; } = "";
    public string Name { get; private set; } = "";
    public string Purpose { get; private set; } = "";

    /// <summary>Who answers for it, and how to reach them.</summary>
    public string Contact { get; private set; } = "";

    /// <summary>Names of <see cref="Kernel.Permissions.ApiScope"/>, sorted, with blanks between, as OAuth writes them.</summary>
    public string Scopes { get; private set; } = "";

    /// <summary>The whole district; else <see cref="Schools"/>.</summary>
    public bool IsDistrict { get; private set; }
    public IReadOnlyList<ApiClientSchool> Schools => _schools;

    /// <summary>Addresses and networks with <c>;</c> between; null: from anywhere.</summary>
    public string? AllowedAddresses { get; private set; }

    /// <summary>The last day (China time).</summary>
    public DateOnly ExpiresOn { get; private set; }

    /// <summary>Keyed hash; the secret itself is stored nowhere.</summary>
    public byte[] SecretHash { get; private set; } = [];

    /// <summary>UTC.</summary>
    public DateTime SecretIssuedAt { get; private set; }
    public byte[]? FormerSecretHash { get; private set; }

    /// <summary>UTC, exclusive.</summary>
    public DateTime? FormerSecretUntil { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? BlockedAt { get; private set; }
    public string? BlockedBecause { get; private set; }

    /// <summary>New whenever living tokens have to end: blocked, or the secret replaced at once.</summary>
    public string Stamp { get; private set; } = NewStamp();

    /// <summary>UTC, to the minute; written beside everything else, so that no request changes the record.</summary>
    public DateTime? LastUsedAt { get; private init; }

    public bool IsBlocked => BlockedAt is not null;

    public IReadOnlyList<string> ScopeList => Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public void Describe(ApiClientTerms terms)
    {
        (Name, Purpose, Contact) = (terms.Name.Trim(), terms.Purpose.Trim(), terms.Contact.Trim());
        Scopes = string.Join(' ', terms.Scopes.Distinct().Order(StringComparer.Ordinal));
        IsDistrict = terms.IsDistrict;
        AllowedAddresses = Domain.ApiClients.AllowedAddresses.Normalize(terms.AllowedAddresses);
        ExpiresOn = terms.ExpiresOn;
        Guid[] schools = terms.IsDistrict ? [] : [.. terms.SchoolIds.Distinct()];
        _schools.RemoveAll(s => !schools.Contains(s.SchoolId));
        _schools.AddRange(schools.Where(id => _schools.TrueForAll(s => s.SchoolId != id)).Select(id => new ApiClientSchool(Id, id)));
    }

    /// <param name="hash">Of the new secret.</param>
    /// <param name="utcNow">Now.</param>
    /// <param name="overlapDays">How long the old one is valid beside it; 0: it ends at once, and its tokens with it.</param>
    public void IssueSecret(byte[] hash, DateTime utcNow, int overlapDays = 0)
    {
        if (IsBlocked) throw ApiClientErrors.IsBlocked(Name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(overlapDays, MaxOverlapDays);
        (FormerSecretHash, FormerSecretUntil) = overlapDays > 0 ? (SecretHash, utcNow.AddDays(overlapDays)) : ((byte[]?)null, (DateTime?)null);
        (SecretHash, SecretIssuedAt) = (hash, utcNow);
        if (overlapDays == 0) Stamp = NewStamp();
    }

    /// <returns>Whether anything changed.</returns>
    public bool Block(DateTime utcNow, string reason)
    {
        if (IsBlocked) return false;
        (BlockedAt, BlockedBecause) = (utcNow, reason);
        Stamp = NewStamp();
        return true;
    }

    public bool Unblock()
    {
        if (!IsBlocked) return false;
        (BlockedAt, BlockedBecause) = (null, null);
        return true;
    }

    /// <summary>The hashes that a secret may have now.</summary>
    public IEnumerable<byte[]> SecretsAt(DateTime utcNow) => FormerSecretHash is { } former && utcNow < FormerSecretUntil ? [SecretHash, former] : [SecretHash];

    /// <exception cref="Kernel.Errors.NotAuthenticatedException">It may not be in: blocked, expired, or from elsewhere.</exception>
    public void RequireLetIn(DateOnly today, IPAddress? address)
    {
        if (IsBlocked) throw ApiClientErrors.Blocked(Name);
        if (today > ExpiresOn) throw ApiClientErrors.Expired(Name, ExpiresOn);
        if (!Domain.ApiClients.AllowedAddresses.Allow(AllowedAddresses, address)) throw ApiClientErrors.AddressNotAllowed(Name, address?.ToString() ?? "—");
    }

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
