using System.Security.Cryptography;
using System.Text;

namespace QijiangTeachers.Administration.Domain.ExternalLogins;

/// <summary>Who the provider says has just logged in there. Only issuer and subject say who it is; the rest is for people to read.</summary>
/// <param name="Issuer">The provider, as it names itself in its tokens.</param>
/// <param name="Subject">The person there; case matters.</param>
/// <param name="Name">Name and account at the provider.</param>
/// <param name="Number">教师编号, where the configuration names a claim that the provider vouches for.</param>
public sealed record ExternalIdentity(string Issuer, string Subject, string Name, string? Number)
{
    public const int MaxIssuerLength = 200;
    public const int MaxSubjectLength = 255;
    public const int MaxNameLength = 128;
    public const int MaxNumberLength = 64;

    /// <summary>When the person proved who they are to the provider, if it says so (UTC).</summary>
    public DateTime? ProvedAt { get; init; }

    /// <summary>The provider asked for a second factor.</summary>
    public bool HasSecondFactor { get; init; }

    /// <summary>By which it is found: some databases hold "A" and "a" for equal, a hash has no case.</summary>
    public byte[] Key => SHA256.HashData(Encoding.UTF8.GetBytes($"{Issuer}\n{Subject}"));
}
