namespace QijiangTeachers.Kernel.Security;

/// <summary>
/// Encrypts what identifies a person (ID card, phone) at rest. Every person has a key of their own, wrapped by the
/// district's master key: destroying the person's key erases the values wherever they stand, the history included.
/// </summary>
public interface IPersonalDataProtector
{
    /// <summary>A new wrapped key for one person.</summary>
    byte[] CreatePersonKey();

    byte[] Protect(byte[] personKey, string value);

    string Unprotect(byte[] personKey, byte[] protectedValue);

    /// <summary>A keyed hash (32 bytes) by which an encrypted value is found again.</summary>
    byte[] Hash(string value);
}
