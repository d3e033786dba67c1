using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Administration.Domain.Evidence;

/// <summary>
/// A picture or document that proves something: uploaded once, used wherever it fits. It belongs to who uploaded it; who may
/// read a request that it was handed in with may read it too. Once handed in and decided upon, it stays.
/// </summary>
public sealed class EvidenceFile : AuditedAggregateRoot<Guid>
{
    public const int MaxNameLength = 120;

    /// <summary>Of one file.</summary>
    public const int MaxBytes = 10 << 20;

    private readonly List<EvidenceKey> _keys = [];

    private EvidenceFile() { }

    /// <param name="name">As it was called; brought into order here.</param>
    /// <param name="format">By its content.</param>
    /// <param name="bytes">Size.</param>
    /// <param name="sha256">Of the content.</param>
    /// <param name="picture">Of a picture: what copies are found by, and its small copy.</param>
    /// <param name="uploaderId">The account.</param>
    public EvidenceFile(string name, EvidenceFormat format, int bytes, string sha256, (PictureHash Hash, string ThumbnailSha256)? picture, Guid uploaderId)
    {
        (Id, Name, Format, Bytes, Sha256, UploaderId) = (Guid.CreateVersion7(), InOrder(name, format), format, bytes, sha256, uploaderId);
        if (picture is not { } p) return;
        (PictureBits, ThumbnailSha256) = (p.Hash.Bits, p.ThumbnailSha256);
        foreach (var key in p.Hash.Keys) _keys.Add(new(Id, key));
    }

    public string Name { get; private init; } = "";
    public EvidenceFormat Format { get; private init; }
    public int Bytes { get; private init; }
    public string Sha256 { get; private init; } = "";
    public long? PictureBits { get; private init; }
    public string? ThumbnailSha256 { get; private init; }
    public Guid UploaderId { get; private init; }

    /// <summary>UTC; when its content was destroyed because its time was over. The row stays, with the hash.</summary>
    public DateTime? DestroyedAt { get; private set; }
    public IReadOnlyList<EvidenceKey> Keys => _keys;

    public bool Destroy(DateTime utcNow)
    {
        if (DestroyedAt is not null) return false;
        DestroyedAt = utcNow;
        return true;
    }

    // No paths, no control characters, the ending that fits.
    private static string InOrder(string name, EvidenceFormat format)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = last.LastIndexOf('.');
        var stem = string.Concat((dot > 0 ? last[..dot] : last).Where(c => !char.IsControl(c) && !"\"<>:|?*\u202E\u202D".Contains(c, StringComparison.Ordinal))).Trim(' ', '.');
        if (stem.Length > MaxNameLength - 8) stem = stem[..(MaxNameLength - 8)];
        return (stem.Length == 0 ? "证明材料" : stem) + EvidenceFormats.ExtensionOf(format);
    }
}
