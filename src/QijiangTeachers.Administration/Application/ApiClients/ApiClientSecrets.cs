using System.Buffers.Text;
using System.Security.Cryptography;
using QijiangTeachers.Administration.Domain.ApiClients;
using QijiangTeachers.Kernel.Security;

namespace QijiangTeachers.Administration.Application.ApiClients;

/// <summary>
/// Secrets are 32 random bytes: nobody guesses one, so a keyed hash bound to the client is enough, and quick. What a scanner
/// finds in somebody's repository it knows by the first letters.
/// </summary>
internal static class ApiClientSecrets
{
    private const string SecretMark = "qjs_", IdMark = "qj-";
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    public static string NewId() => IdMark + RandomNumberGenerator.GetString(Letters, 12);

    public static string New() => SecretMark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static byte[] Hash(IPersonalDataProtector protector, Guid clientId, string secret) => protector.Hash($"api-client:{clientId:N}:{secret}");

    public static bool Holds(IPersonalDataProtector protector, ApiClient client, string secret, DateTime utcNow)
    {
        var hash = Hash(protector, client.Id, secret);
        return client.SecretsAt(utcNow).Any(known => CryptographicOperations.FixedTimeEquals(known, hash));
    }
}
