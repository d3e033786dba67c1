using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Administration.Domain.ExternalLogins;

/// <summary>
/// A log-in at the provider that lets its owner into one account: the one that <see cref="Issuer"/> and <see cref="Subject"/>
/// name. The database holds each once, and one of a provider for each account.
/// </summary>
public sealed class ExternalLogin : Entity<Guid>
{
    private ExternalLogin() { }

    public ExternalLogin(Guid accountId, ExternalIdentity identity, LinkProof proof, DateTime utcNow)
    {
        (Id, AccountId, Proof, LinkedAt) = (Guid.CreateVersion7(), accountId, proof, utcNow);
        (Issuer, Subject, Key, Name) = (identity.Issuer, identity.Subject, identity.Key, identity.Name);
    }

    public Guid AccountId { get; private init; }
    public string Issuer { get; private init; } = "";
    public string Subject { get; private init; } = "";

    /// <inheritdoc cref="ExternalIdentity.Key"/>
    public byte[] Key { get; private init; } = [];

    /// <summary>At the provider, when it was used last.</summary>
    public string Name { get; private init; } = "";
    public LinkProof Proof { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime LinkedAt { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime? LastUsedAt { get; private init; }
}
