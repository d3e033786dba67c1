using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using QijiangTeachers.Kernel.Security;

namespace QijiangTeachers.Web.Security;

/// <summary>Seals the secret part of a key of sessions and forms: whoever has the database alone makes no session.</summary>
internal sealed class MasterKeyXml(SealedTexts texts) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
        => new(new XElement("sealed", Convert.ToBase64String(texts.Seal(plaintextElement.ToString(SaveOptions.DisableFormatting)))), typeof(Opener));

    /// <summary>Made by the framework from its name in the stored key.</summary>
    internal sealed class Opener(IServiceProvider services) : IXmlDecryptor
    {
        public XElement Decrypt(XElement encryptedElement) => XElement.Parse(services.GetRequiredService<SealedTexts>().Open(Convert.FromBase64String(encryptedElement.Value)));
    }
}
