using QijiangTeachers.Administration.Domain.ExternalLogins;

namespace QijiangTeachers.Administration.Application.ExternalLogins;

/// <summary>A log-in at a provider that opens the account.</summary>
/// <param name="Issuer">The provider, as it names itself.</param>
/// <param name="Name">The person's name and account there.</param>
/// <param name="Proof">What showed that both are the same person's.</param>
/// <param name="LinkedAt">UTC.</param>
/// <param name="LastUsedAt">UTC.</param>
public sealed record ExternalLoginDto(Guid Id, string Issuer, string Name, LinkProof Proof, DateTime LinkedAt, DateTime? LastUsedAt);
