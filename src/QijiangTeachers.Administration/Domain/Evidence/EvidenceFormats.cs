namespace QijiangTeachers.Administration.Domain.Evidence;

/// <summary>The formats by their signatures.</summary>
public static class EvidenceFormats
{
    /// <summary>For the <c>accept</c> of a form.</summary>
    public const string Accepted = "image/jpeg,image/png,image/webp,application/pdf";

    /// <returns>Null: none of them.</returns>
    public static EvidenceFormat? Recognise(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return EvidenceFormat.Jpeg;
        if (content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return EvidenceFormat.Png;
        if (content.Length >= 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8)) return EvidenceFormat.WebP;
        return content.StartsWith("%PDF-"u8) ? EvidenceFormat.Pdf : null;
    }

    public static bool IsPicture(this EvidenceFormat format) => format != EvidenceFormat.Pdf;

    public static string ContentTypeOf(EvidenceFormat format) => format switch
    {
        EvidenceFormat.Jpeg => "image/jpeg",
        EvidenceFormat.Png => "image/png",
        EvidenceFormat.WebP => "image/webp",
        _ => "application/pdf",
    };

    public static string ExtensionOf(EvidenceFormat format) => format switch
    {
        EvidenceFormat.Jpeg => ".jpg",
        EvidenceFormat.Png => ".png",
        EvidenceFormat.WebP => ".webp",
        _ => ".pdf",
    };
}
