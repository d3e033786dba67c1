using System.Text;

namespace QijiangTeachers.Testing.Smtp;

/// <summary>A mail as it came over the wire.</summary>
/// <param name="From">Of the envelope.</param>
/// <param name="To">Of the envelope.</param>
/// <param name="Secure">Over TLS.</param>
/// <param name="Raw">Headers and body.</param>
public sealed record ReceivedMail(string From, IReadOnlyList<string> To, bool Secure, byte[] Raw)
{
    /// <summary>Byte for byte.</summary>
    public string Wire => Encoding.Latin1.GetString(Raw);
}
