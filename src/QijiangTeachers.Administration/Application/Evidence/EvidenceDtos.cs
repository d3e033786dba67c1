using QijiangTeachers.Administration.Domain.Evidence;

namespace QijiangTeachers.Administration.Application.Evidence;

public record EvidenceDto
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public EvidenceFormat Format { get; init; }
    public int Bytes { get; init; }

    /// <summary>Small hexadecimal digits.</summary>
    public string Sha256 { get; init; } = "";
    public bool HasThumbnail { get; init; }

    /// <summary>The content was destroyed because its time was over.</summary>
    public bool IsDestroyed { get; init; }

    /// <summary>UTC.</summary>
    public DateTime UploadedAt { get; init; }
}

public sealed record OwnEvidenceDto : EvidenceDto
{
    internal OwnEvidenceDto(EvidenceDto file) : base(file) { }

    /// <summary>The requests that it was handed in with, the newest first.</summary>
    public IReadOnlyList<EvidenceUseDto> Uses { get; init; } = [];
}

public sealed record EvidenceUseDto(Guid RequestId, string Title);

/// <param name="IsInline">A picture: it may be shown by the browser. Everything else is downloaded.</param>
public sealed record EvidenceContentDto(Stream Content, string ContentType, string Name, bool IsInline);
