using QijiangTeachers.Administration.Domain.Evidence;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Files;
using QijiangTeachers.Kernel.Localization;

namespace QijiangTeachers.Administration.Application.Evidence;

/// <summary>Looks at what was uploaded before anything is kept: its size, what it is by its content, whether a picture is whole.</summary>
internal sealed class EvidenceReader(PictureReader pictures, ErrorTexts texts)
{
    /// <param name="Thumbnail">Of a picture.</param>
    public sealed record Looked(string Name, EvidenceFormat Format, byte[] Content, PictureHash? Hash, byte[]? Thumbnail);

    /// <exception cref="InputInvalidException">Names the file and what to do.</exception>
    public async Task<Looked> ReadAsync(UploadedFile file, CancellationToken ct)
    {
        var content = await ContentOfAsync(file, ct);
        var format = EvidenceFormats.Recognise(content) ?? throw Refused("EvidenceFormatUnknown", file.Name);
        if (!format.IsPicture()) return new(file.Name, format, content, null, null);
        var (hash, thumbnail) = await pictures.ReadAsync(content, ct) ?? throw Refused("EvidencePictureBroken", file.Name);
        return new(file.Name, format, content, hash, thumbnail);
    }

    private async Task<byte[]> ContentOfAsync(UploadedFile file, CancellationToken ct)
    {
        await using var stream = file.Open();
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await stream.ReadAsync(buffer, ct)) > 0)
        {
            if (content.Length + read > EvidenceFile.MaxBytes) throw Refused("EvidenceTooLarge", file.Name, EvidenceFile.MaxBytes >> 20);
            content.Write(buffer, 0, read);
        }
        return content.Length == 0 ? throw Refused("EvidenceEmpty", file.Name) : content.ToArray();
    }

    private InputInvalidException Refused(string text, params object[] arguments) => new("Files", string.Format(null, texts.Of(text), arguments));
}
